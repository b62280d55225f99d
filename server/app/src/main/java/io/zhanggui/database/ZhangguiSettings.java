package io.zhanggui.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept.
 *
 * @param data the data folder ({@code zhanggui.data})
 * @param database PostgreSQL ({@code zhanggui.database.*})
 */
@ConfigurationProperties("zhanggui")
public record ZhangguiSettings(
        @DefaultValue("data") Path data, @DefaultValue Database database) {

    /**
     * PostgreSQL.
     *
     * @param url JDBC address of an external server; the embedded one is started where it is absent
     * @param user its user
     * @param password its password
     * @param connections most connections at once
     * @param programs folder into which the embedded server's programs are unpacked, once for all data folders;
     *     {@code .cache/zhanggui} in the home folder where absent
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("8") int connections,
            @Nullable Path programs) {

        Path programsOrDefault() {
            return programs == null ? Path.of(System.getProperty("user.home"), ".cache", "zhanggui") : programs;
        }
    }
}
