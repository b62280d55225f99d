package io.zhanggui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start.
 *
 * @param data the data folder; made where absent
 * @param web whether to serve HTTP; otherwise only the stores are opened, for one command
 * @param bind address to listen on, loopback where null
 * @param port port to listen on, 0 for any free one, 8090 where null
 * @param databaseUrl JDBC address of an external PostgreSQL, the embedded one where null
 * @param databaseUser its user, where it is external
 * @param databasePassword its password, where it is external
 * @param settings further settings as {@code name=value}
 */
public record StartOptions(
        Path data,
        boolean web,
        @Nullable String bind,
        @Nullable Integer port,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        List<String> settings) {

    public StartOptions {
        settings = List.copyOf(settings);
    }

    /** The stores only. */
    public static StartOptions headless(Path data) {
        return new StartOptions(data, false, null, null, null, null, null, List.of());
    }

    /** The web server on loopback. */
    public static StartOptions web(Path data, int port) {
        return new StartOptions(data, true, null, port, null, null, null, List.of());
    }

    /** The same with one more setting. */
    public StartOptions with(String name, String value) {
        List<String> more = new ArrayList<>(settings);
        more.add(name + "=" + value);
        return new StartOptions(data, web, bind, port, databaseUrl, databaseUser, databasePassword, more);
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--zhanggui.data=" + data.toAbsolutePath());
        add(arguments, "server.address", bind);
        add(arguments, "server.port", port);
        add(arguments, "zhanggui.database.url", databaseUrl);
        add(arguments, "zhanggui.database.user", databaseUser);
        add(arguments, "zhanggui.database.password", databasePassword);
        settings.forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }

    private static void add(List<String> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.add("--" + name + "=" + value);
        }
    }
}
