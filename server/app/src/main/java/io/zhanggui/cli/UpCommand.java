package io.zhanggui.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the server and stays until it is stopped. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {

    @Mixin
    ServerOptions server = new ServerOptions();

    private final GlobalOptions global;
    private final Terminal terminal;

    UpCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.showProgress(global.language.choose("启动中…", "starting…"));
        RunningServer running = RunningServer.start(global.dataFolder(), server);
        running.announce(terminal, global);
        return running.awaitEnd();
    }
}
