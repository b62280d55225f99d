package io.zhanggui.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the server, and beside it has the demo's files written and imported where they are not there yet. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    ServerOptions server = new ServerOptions();

    private final GlobalOptions global;
    private final Terminal terminal;

    DemoCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.showProgress(global.language.choose("启动中…", "starting…"));
        RunningServer running = RunningServer.start(global.dataFolder(), server);
        Service service = new Service(running.address(), running.file().token(), Optional.empty(), () -> {});
        DemoData demo = new DemoData(service, running.address(), global.dataFolder(), terminal, global.language);
        demo.refuseAmongOthers();
        running.announce(terminal, global);
        Thread.ofPlatform().daemon().name("demo-data").start(demo::fill);
        return running.awaitEnd();
    }
}
