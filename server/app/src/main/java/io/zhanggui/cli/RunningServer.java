package io.zhanggui.cli;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.identity.FirstStart;
import io.zhanggui.identity.OneTimePassword;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The server of this process, for as long as it stays up. */
final class RunningServer {

    private static final String USER_VARIABLE = "ZHANGGUI_DATABASE_USER";
    private static final String PASSWORD_VARIABLE = "ZHANGGUI_DATABASE_PASSWORD";

    private final ConfigurableApplicationContext application;
    private final ServerFile file;
    private final CountDownLatch ended = new CountDownLatch(1);

    private RunningServer(ConfigurableApplicationContext application, ServerFile file) {
        this.application = application;
        this.file = file;
        application.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                ended.countDown();
            }
        });
    }

    /** Starts it. The database's password comes from the environment, since a command line can be seen by others. */
    static RunningServer start(Path dataFolder, ServerOptions options) {
        options.check();
        StartOptions start = new StartOptions(
                dataFolder,
                true,
                options.bind,
                options.port,
                options.database,
                System.getenv(USER_VARIABLE),
                System.getenv(PASSWORD_VARIABLE),
                Stream.concat(quietLog(dataFolder).stream(), options.settings().stream())
                        .toList());
        ConfigurableApplicationContext application = ZhangguiApplication.start(start);
        return new RunningServer(application, ServerFile.find(dataFolder).orElseThrow());
    }

    /** What the server logs is for its log; the terminal is the command's own. */
    private static List<String> quietLog(Path dataFolder) {
        return List.of("logging.file.name=" + dataFolder.resolve("logs/zhanggui.log"), "logging.threshold.console=off");
    }

    URI address() {
        return file.address();
    }

    ServerFile file() {
        return file;
    }

    void announce(Terminal terminal, GlobalOptions global) {
        terminal.clearProgress();
        if (global.json) {
            terminal.print(json(global.dataFolder()));
        } else {
            terminal.print(global.language.choose("掌柜已启动：", "Zhanggui is up: ") + address());
            password()
                    .ifPresent(once -> terminal.print(global.language
                            .choose("第一次登录：用户名 %s，一次性密码 %s", "first login: name %s, one-time password %s")
                            .formatted(once.user(), once.password())));
            terminal.print(global.language.choose("按 Ctrl-C 停止。", "Ctrl-C stops it."));
        }
    }

    /** Asked for only by who prints it: each run that asks makes a new one. */
    private Optional<OneTimePassword> password() {
        return application.getBean(FirstStart.class).findOneTimePassword();
    }

    private String json(Path dataFolder) {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("address", address().toString())
                .put("data", dataFolder.toString());
        password().ifPresent(once -> json.put("user", once.user()).put("oneTimePassword", once.password()));
        return json.toString();
    }

    int awaitEnd() throws InterruptedException {
        ended.await();
        return ExitCode.DONE;
    }

    void stop() {
        application.close();
    }
}
