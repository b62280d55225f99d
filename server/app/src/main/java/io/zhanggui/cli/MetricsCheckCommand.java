package io.zhanggui.cli;

import io.zhanggui.metrics.CatalogueChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads catalogue files on the shipped catalogue and tells all their faults; needs no server and no data. */
@Command(name = "check")
final class MetricsCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*")
    List<Path> files = new ArrayList<>();

    private final GlobalOptions global;
    private final Terminal terminal;

    MetricsCheckCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.toString(), MetricsAddCommand.text(file)));
        boolean faulty = new CatalogueFaultLines(global, terminal)
                .show(CatalogueFaultLines.of(CatalogueChecker.find().check(texts)));
        if (!faulty && !global.json) {
            terminal.print(global.language.choose("没有错误", "no faults"));
        }
        return faulty ? ExitCode.REFUSED_INPUT : ExitCode.DONE;
    }
}
