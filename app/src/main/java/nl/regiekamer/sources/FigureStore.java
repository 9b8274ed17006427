package nl.regiekamer.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures as stored: of all deliveries, oldest delivery first. */
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
            """;

    private final JdbcClient jdbc;
    private final DeliveryStore deliveries;

    FigureStore(JdbcClient jdbc, DeliveryStore deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    List<Figure> list(SeriesKey key, @Nullable Instant asOf) {
        var sql =
                FIGURES
                        + """
                        and s.table_code = :table
                        and s.measure = :measure
                        and s.features = :features
                        """;
        return query(sql, asOf)
                .param("table", key.table())
                .param("measure", key.measure())
                .param("features", key.featureText())
                .query(FigureStore::figure)
                .list();
    }

    List<Figure> list(String table, String measure, @Nullable Instant asOf) {
        return query(FIGURES + "and s.table_code = :table and s.measure = :measure\n", asOf)
                .param("table", table)
                .param("measure", measure)
                .query(FigureStore::figure)
                .list();
    }

    List<Figure> list(UUID delivery, int limit) {
        return jdbc.sql(
                        FIGURES
                                + """
                                and d.id = :delivery
                                order by s.id, f.area_code, f.period_from
                                limit :limit
                                """)
                .param("m", deliveries.municipality())
                .param("delivery", delivery)
                .param("limit", limit)
                .query(FigureStore::figure)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable Instant asOf) {
        var whole = sql + (asOf == null ? "" : "and d.received_at <= :asOf\n");
        var statement =
                jdbc.sql(whole + "order by f.delivery_number, f.area_code, f.period_from")
                        .param("m", deliveries.municipality());
        return asOf == null ? statement : statement.param("asOf", Sql.timestamp(asOf));
    }

    List<SeriesKey> listSeries(String table) {
        return jdbc.sql(
                        """
                        select table_code, measure, features
                        from sources.series
                        where municipality_id = :m and table_code = :table
                        order by measure, features
                        """)
                .param("m", deliveries.municipality())
                .param("table", table)
                .query(FigureStore::key)
                .list();
    }

    List<SeriesKey> listSeries() {
        return jdbc.sql(
                        """
                        select table_code, measure, features
                        from sources.series
                        where municipality_id = :m
                        order by table_code, measure, features
                        """)
                .param("m", deliveries.municipality())
                .query(FigureStore::key)
                .list();
    }

    List<UUID> listDeliveries(SeriesKey key) {
        return jdbc.sql(
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
                        order by d.number
                        """)
                .param("m", deliveries.municipality())
                .param("table", key.table())
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
