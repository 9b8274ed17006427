package nl.regiekamer.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of areas; all SQL about them. */
@Repository
class AreaStore {

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Division> findDivision(String municipality, int year) {
        return jdbc.sql(
                        """
                        select municipality_id, year, pack_checksum, outlines_from, source,
                               tolerance_m
                        from area.division
                        where municipality_id = :municipality
                          and year = :year
                        """)
                .param("municipality", municipality)
                .param("year", year)
                .query(AreaStore::division)
                .optional();
    }

    void save(Division division) {
        jdbc.sql(
                        """
                        insert into area.division (municipality_id, year, pack_checksum,
                            outlines_from, source, tolerance_m)
                        values (:municipality, :year, :checksum, :from, :source, :tolerance)
                        on conflict (municipality_id, year) do update
                        set pack_checksum = excluded.pack_checksum,
                            outlines_from = excluded.outlines_from,
                            source = excluded.source,
                            tolerance_m = excluded.tolerance_m
                        """)
                .param("municipality", division.municipality())
                .param("year", division.year())
                .param("checksum", division.packChecksum())
                .param("from", division.outlinesFrom().name().toLowerCase(Locale.ROOT))
                .param("source", division.source())
                .param("tolerance", division.tolerance())
                .update();
    }

    List<Area> listAreas(String municipality, int year) {
        return jdbc.sql(
                        """
                        select code, name, parent, year
                        from area.area
                        where municipality_id = :municipality
                          and year = :year
                        order by code
                        """)
                .param("municipality", municipality)
                .param("year", year)
                .query(AreaStore::area)
                .list();
    }

    /** Puts these areas in the place of those of that year; their outlines go with them. */
    void replaceAreas(String municipality, int year, List<Area> areas) {
        deleteOutlines(municipality, year);
        jdbc.sql("delete from area.area where municipality_id = :municipality and year = :year")
                .param("municipality", municipality)
                .param("year", year)
                .update();
        for (var area : areas) {
            jdbc.sql(
                            """
                            insert into area.area (municipality_id, year, code, level, name, parent)
                            values (:municipality, :year, :code, :level, :name, :parent)
                            """)
                    .param("municipality", municipality)
                    .param("year", year)
                    .param("code", area.code().value())
                    .param("level", area.level().name())
                    .param("name", area.name())
                    .param("parent", area.parent() == null ? null : area.parent().value())
                    .update();
        }
    }

    Map<AreaCode, Geometry> listOutlines(String municipality, int year) {
        var outlines = new TreeMap<AreaCode, Geometry>();
        jdbc.sql(
                        """
                        select code, polygon
                        from area.outline
                        where municipality_id = :municipality
                          and year = :year
                        """)
                .param("municipality", municipality)
                .param("year", year)
                .query(row -> {
                    outlines.put(
                            new AreaCode(row.getString("code")), geometry(row.getBytes("polygon")));
                });
        return outlines;
    }

    void replaceOutlines(String municipality, int year, Map<AreaCode, Geometry> outlines) {
        deleteOutlines(municipality, year);
        outlines.forEach((code, polygon) ->
                jdbc.sql(
                                """
                                insert into area.outline (municipality_id, year, code,
                                    polygon)
                                values (:municipality, :year, :code, :polygon)
                                """)
                        .param("municipality", municipality)
                        .param("year", year)
                        .param("code", code.value())
                        .param("polygon", new WKBWriter().write(polygon))
                        .update());
    }

    private void deleteOutlines(String municipality, int year) {
        jdbc.sql("delete from area.outline where municipality_id = :municipality and year = :year")
                .param("municipality", municipality)
                .param("year", year)
                .update();
    }

    List<CodeChange> listChanges(String municipality) {
        return jdbc.sql(
                        """
                        select old_year, old_code, new_year, new_code, share
                        from area.code_change
                        where municipality_id = :municipality
                        order by new_year, old_code, new_code
                        """)
                .param("municipality", municipality)
                .query((row, _) ->
                        new CodeChange(
                                row.getInt("old_year"),
                                new AreaCode(row.getString("old_code")),
                                row.getInt("new_year"),
                                new AreaCode(row.getString("new_code")),
                                row.getDouble("share")))
                .list();
    }

    void replaceChanges(String municipality, List<CodeChange> changes) {
        jdbc.sql("delete from area.code_change where municipality_id = :municipality")
                .param("municipality", municipality)
                .update();
        for (var change : changes) {
            jdbc.sql(
                            """
                            insert into area.code_change (municipality_id, old_year, old_code,
                                new_year, new_code, share)
                            values (:municipality, :oldYear, :oldCode, :newYear, :newCode, :share)
                            """)
                    .param("municipality", municipality)
                    .param("oldYear", change.oldYear())
                    .param("oldCode", change.oldCode().value())
                    .param("newYear", change.newYear())
                    .param("newCode", change.newCode().value())
                    .param("share", change.share())
                    .update();
        }
    }

    List<WorkArea> listWorkAreas(String municipality) {
        return jdbc.sql(
                        """
                        select id, name, note, members, polygon
                        from area.work_area
                        where municipality_id = :municipality
                        order by name, id
                        """)
                .param("municipality", municipality)
                .query((row, _) -> workArea(row))
                .list();
    }

    void save(String municipality, WorkArea area, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into area.work_area (municipality_id, id, name, note, members,
                            polygon, changed_at, changed_by)
                        values (:municipality, :id, :name, :note, :members, :polygon, :at, :by)
                        on conflict (municipality_id, id) do update
                        set name = excluded.name,
                            note = excluded.note,
                            members = excluded.members,
                            polygon = excluded.polygon,
                            changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .param("municipality", municipality)
                .param("id", area.id())
                .param("name", area.name())
                .param("note", area.note())
                .param("members", codes(area))
                .param("polygon", bytes(area.polygon()))
                .param("at", Sql.timestamp(at))
                .param("by", by)
                .update();
    }

    void deleteWorkArea(String municipality, String id) {
        jdbc.sql("delete from area.work_area where municipality_id = :municipality and id = :id")
                .param("municipality", municipality)
                .param("id", id)
                .update();
    }

    private static Division division(ResultSet row, int number) throws SQLException {
        return new Division(
                row.getString("municipality_id"),
                row.getInt("year"),
                row.getString("pack_checksum"),
                Division.OutlinesFrom.valueOf(
                        row.getString("outlines_from").toUpperCase(Locale.ROOT)),
                row.getString("source"),
                row.getDouble("tolerance_m"));
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new Area(
                new AreaCode(row.getString("code")),
                row.getString("name"),
                parent == null ? null : new AreaCode(parent),
                row.getInt("year"));
    }

    private static WorkArea workArea(ResultSet row) throws SQLException {
        var codes = new ArrayList<AreaCode>();
        for (var code : Arrays.asList((String[]) row.getArray("members").getArray())) {
            codes.add(new AreaCode(code));
        }
        var polygon = row.getBytes("polygon");
        var id = row.getString("id");
        var name = row.getString("name");
        var note = row.getString("note");
        return polygon == null
                ? WorkArea.ofBuurten(id, name, note, new TreeSet<>(codes))
                : WorkArea.withBorder(id, name, note, geometry(polygon));
    }

    /** What lies within a border of its own follows from the outlines, and is not kept. */
    private static String[] codes(WorkArea area) {
        return area.polygon() != null
                ? new String[0]
                : area.members().stream().map(AreaCode::value).toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Geometry geometry) {
        return geometry == null ? null : new WKBWriter().write(geometry);
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException broken) {
            throw new IllegalStateException("A stored outline cannot be read.", broken);
        }
    }
}
