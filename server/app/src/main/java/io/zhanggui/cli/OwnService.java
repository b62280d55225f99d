package io.zhanggui.cli;

import java.nio.file.Path;
import java.util.Optional;

/** A service inside this process, on a free loopback port, for as long as one command lasts. */
final class OwnService {

    private OwnService() {}

    static Service start(Path dataFolder, Optional<String> agency) {
        ServerOptions options = new ServerOptions();
        options.port = 0;
        RunningServer server = RunningServer.start(dataFolder, options);
        return new Service(server.address(), server.file().token(), agency, server::stop);
    }
}
