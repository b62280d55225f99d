package io.zhanggui.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server that stays is reached, and which PostgreSQL it uses. */
final class ServerOptions {

    @Option(names = "--port")
    int port = 8090;

    @Option(names = "--bind")
    String bind = "127.0.0.1";

    @Option(names = "--database")
    @Nullable
    String database;

    @Option(names = "--watch")
    @Nullable
    Path watch;

    /** The settings these options are, beside those that every server has. */
    List<String> settings() {
        return watch == null ? List.of() : List.of("zhanggui.watch=" + watch.toAbsolutePath());
    }

    void check() {
        if (port < 0 || port > 65_535) {
            throw CommandFault.wrongUse("端口要在 0 到 65535 之间：" + port, "a port is between 0 and 65535: " + port);
        }
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw CommandFault.wrongUse(
                    "--database 要以 jdbc:postgresql: 开头", "--database must start with jdbc:postgresql:");
        }
    }
}
