package io.zhanggui.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong or vague in contract files; needs no server and no data. */
@Command(name = "contract")
final class ContractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*")
    List<Path> files = new ArrayList<>();

    private final GlobalOptions global;
    private final Terminal terminal;

    ContractCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ContractFiles reader = new ContractFiles(global, terminal);
        boolean signable = true;
        for (Path file : files) {
            signable &= reader.check(file);
        }
        if (signable && !global.json) {
            terminal.print(global.language.choose("可以签：没有含糊或缺少的条款", "ready to be signed: nothing is vague or missing"));
        }
        return signable ? ExitCode.DONE : ExitCode.REFUSED_INPUT;
    }
}
