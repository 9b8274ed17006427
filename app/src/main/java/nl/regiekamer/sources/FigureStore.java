package nl.regiekamer.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Figures as stored: of all deliveries that who asks may see, oldest delivery first. */
@Component
class FigureStore {

    private static final String FIGURES =
            """
            select s.table_code, s.measure, s.features, f.area_code, f.period_from,
                   f.period_until, f.value, f.low, f.high, f.qualifier, d.id
            from sources.series s
            join sources.figure f on f.municipality_id = s.municipality_id and f.series_id = s.id
            join sources.delivery d on d.municipality_id = f.municipality_id
                                   and d.number = f.delivery_number
            where s.municipality_id = :m
              and\
            """
                    + Audience.MAY_SEE;

    /** A series of which who asks may see a figure; mostly that is seen without looking at one. */
    private static final String SERIES =
            """
            select s.table_code, s.measure, s.features
            from sources.series s
            where s.municipality_id = :m
              and (:seesAll
                or s.table_code not in (
                    select d.table_code
                    from sources.delivery d
                    where d.municipality_id = :m and not\
            """
                    + Audience.IS_PUBLIC
                    + """
                    )
                    or exists (
                        select 1
                        from sources.figure f
                        join sources.delivery d on d.municipality_id = f.municipality_id
                                               and d.number = f.delivery_number
                        where f.municipality_id = s.municipality_id
                          and f.series_id = s.id
                          and\
                    """
                    + Audience.IS_PUBLIC
                    + """
                        ))
                    """;

    private static final String WITHDRAWN =
            """
            and not exists (
                select 1
                from sources.withdrawal w
                where w.municipality_id = d.municipality_id
                  and w.delivery_id = d.id
            """;

    private final JdbcClient jdbc;
    private final DeliveryStore deliveries;
    private final Audience audience;

    FigureStore(JdbcClient jdbc, DeliveryStore deliveries, Audience audience) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.audience = audience;
    }

    List<Figure> list(SeriesKey key, When when) {
        var sql =
                FIGURES
                        + """
                        and s.table_code = :table
                        and s.measure = :measure
                        and s.features = :features
                        """;
        return query(sql, when)
                .param("table", key.table())
                .param("measure", key.measure())
                .param("features", key.featureText())
                .query(FigureStore::figure)
                .list();
    }

    List<Figure> list(String table, String measure, When when) {
        return query(FIGURES + "and s.table_code = :table and s.measure = :measure\n", when)
                .param("table", table)
                .param("measure", measure)
                .query(FigureStore::figure)
                .list();
    }

    /** What counts of a series in the areas of a municipality; whoever asks. */
    List<Figure> listOwn(SeriesKey key, AreaCode municipality) {
        var sql =
                FIGURES
                        + """
                        and s.table_code = :table
                        and s.measure = :measure
                        and s.features = :features
                        and substr(f.area_code, 3, 4) = substr(:municipality, 3, 4)
                        """;
        return query(sql, When.NOW)
                .param("seesAll", true)
                .param("table", key.table())
                .param("measure", key.measure())
                .param("features", key.featureText())
                .param("municipality", municipality.value())
                .query(FigureStore::figure)
                .list();
    }

    List<Figure> list(UUID delivery, int limit) {
        return ask(FIGURES
                        + """
                        and d.id = :delivery
                        order by s.id, f.area_code, f.period_from
                        limit :limit
                        """)
                .param("delivery", delivery)
                .param("limit", limit)
                .query(FigureStore::figure)
                .list();
    }

    private StatementSpec query(String sql, When when) {
        var counting =
                switch (when) {
                    case When.Now() -> WITHDRAWN + ")\n";
                    case When.At(_) ->
                            "and d.received_at <= :at\n"
                                    + WITHDRAWN
                                    + "and w.withdrawn_at <= :at)\n";
                    case When.Ever() -> "";
                };
        var statement =
                ask(sql + counting + "order by f.delivery_number, f.area_code, f.period_from");
        return when instanceof When.At(var moment)
                ? statement.param("at", Sql.timestamp(moment))
                : statement;
    }

    private StatementSpec ask(String sql) {
        return audience.fill(jdbc.sql(sql)).param("m", deliveries.municipality());
    }

    List<SeriesKey> listSeries(String table) {
        return ask(SERIES + "and s.table_code = :table\norder by s.measure, s.features")
                .param("table", table)
                .query(FigureStore::key)
                .list();
    }

    List<SeriesKey> listSeries() {
        return ask(SERIES + "order by s.table_code, s.measure, s.features")
                .query(FigureStore::key)
                .list();
    }

    /** The series of which a delivery holds figures. */
    List<SeriesKey> listSeries(Delivery delivery) {
        var sql =
                SERIES
                        + """
                        and s.table_code = :table
                        and exists (
                            select 1
                            from sources.figure f
                            where f.municipality_id = s.municipality_id
                              and f.series_id = s.id
                              and f.delivery_number = :number)
                        order by s.measure, s.features
                        """;
        return ask(sql).param("table", delivery.origin().table())
                .param("number", delivery.number())
                .query(FigureStore::key)
                .list();
    }

    List<UUID> listDeliveries(SeriesKey key) {
        var sql =
                """
                select d.id
                from sources.delivery d
                where d.municipality_id = :m
                  and d.number in (
                      select f.delivery_number
                      from sources.figure f
                      join sources.series s on s.municipality_id = f.municipality_id
                                           and s.id = f.series_id
                      where s.municipality_id = :m
                        and s.table_code = :table
                        and s.measure = :measure
                        and s.features = :features)
                  and\
                """
                        + Audience.MAY_SEE
                        + "order by d.number";
        return ask(sql).param("table", key.table())
                .param("measure", key.measure())
                .param("features", key.featureText())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    private static SeriesKey key(ResultSet row, int index) throws SQLException {
        return SeriesKey.fromText(
                row.getString("table_code"), row.getString("measure"), row.getString("features"));
    }

    private static Figure figure(ResultSet row, int index) throws SQLException {
        var low = row.getDouble("low");
        var withMargin = !row.wasNull();
        return new Figure(
                key(row, index),
                new AreaCode(row.getString("area_code")),
                period(row),
                row.getDouble("value"),
                withMargin ? new Figure.Margin(low, row.getDouble("high")) : null,
                row.getString("qualifier"),
                row.getObject("id", UUID.class));
    }

    /** An unknown period is stored as all of time. */
    private static @Nullable Period period(ResultSet row) throws SQLException {
        var from = Sql.date(row, "period_from");
        return from.equals(LocalDate.MIN) ? null : new Period(from, Sql.date(row, "period_until"));
    }
}
