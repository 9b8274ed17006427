package nl.regiekamer.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of deliveries, as they came. */
@Component
class KeptFileStore {

    private static final int CHUNK_BYTES = 1 << 20;

    private final JdbcClient jdbc;
    private final DeliveryStore deliveries;

    KeptFileStore(JdbcClient jdbc, DeliveryStore deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    void keep(UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var place = 0;
            for (byte[] bytes; (bytes = in.readNBytes(CHUNK_BYTES)).length > 0; place++) {
                jdbc.sql(
                                """
                                insert into sources.delivery_chunk
                                    (municipality_id, delivery_id, place, bytes)
                                values (?, ?, ?, ?)
                                """)
                        .params(deliveries.municipality(), id, place, bytes)
                        .update();
            }
        }
    }

    /** Writes the kept file, a piece at a time. */
    void write(UUID id, OutputStream out) throws IOException {
        for (var place = 0; ; place++) {
            var bytes =
                    jdbc.sql(
                                    """
                                    select bytes
                                    from sources.delivery_chunk
                                    where municipality_id = ? and delivery_id = ? and place = ?
                                    """)
                            .params(deliveries.municipality(), id, place)
                            .query(byte[].class)
                            .optional();
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }
}
