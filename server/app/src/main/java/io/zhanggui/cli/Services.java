package io.zhanggui.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the service of a data folder: the server that runs on it, or one of our own for as long as a command lasts. */
final class Services {

    private Services() {}

    static Service open(Path dataFolder, Optional<String> agency) {
        return findRunning(dataFolder, agency).orElseGet(() -> OwnService.start(dataFolder, agency));
    }

    /**
     * The server that runs on the folder, or empty where none answers: a killed one leaves its file behind.
     *
     * @throws CommandFault where it is of another version
     */
    static Optional<Service> findRunning(Path dataFolder, Optional<String> agency) {
        return ServerFile.find(dataFolder).flatMap(file -> {
            Service service = new Service(file.address(), file.token(), agency, () -> {});
            if (!service.answers()) {
                service.close();
                return Optional.empty();
            }
            checkVersion(file);
            return Optional.of(service);
        });
    }

    private static void checkVersion(ServerFile file) {
        String own = Version.current();
        if (!file.version().equals(own)) {
            throw CommandFault.failed(
                    "正在运行的服务是 " + file.version() + " 版，这个命令是 " + own + " 版。请先重启服务",
                    "the server that runs is of version " + file.version() + ", this command of " + own
                            + ". Restart the server first");
        }
    }
}
