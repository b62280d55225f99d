package io.zhanggui.cli;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.bundle.Bundle;
import io.zhanggui.settlement.bundle.BundleFiles;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.rules.Trial;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Computes what a contract owes for typed facts; needs no server and no data. */
@Command(name = "settle")
final class SettleCommand implements Callable<Integer> {

    @Option(names = "--contract", required = true)
    List<Path> contracts = new ArrayList<>();

    @Option(names = "--facts", required = true)
    Path facts = Path.of("");

    @Option(names = "--previous")
    @Nullable
    Path previous;

    @Option(names = "--period")
    @Nullable
    String period;

    @Option(names = "--bundle")
    @Nullable
    Path bundle;

    @Option(names = "--key")
    @Nullable
    Path key;

    private final GlobalOptions global;
    private final Terminal terminal;

    SettleCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (key != null && bundle == null) {
            throw CommandFault.wrongUse("写了 --key 就要写 --bundle", "--key needs --bundle");
        }
        ContractFiles files = new ContractFiles(global, terminal);
        ContractHistory history = files.history(contracts);
        Trial trial = new Trial(history, files.facts(facts));
        Outcome<List<Statement>> outcome = settle(files, history, trial);
        return switch (outcome) {
            case Refused<List<Statement>> refused -> refuse(refused.reasons());
            case Done<List<Statement>> done -> show(done.value(), history);
        };
    }

    private Outcome<List<Statement>> settle(ContractFiles files, ContractHistory history, Trial trial) {
        if (period == null && previous == null) {
            return trial.all();
        }
        if (period == null) {
            throw CommandFault.wrongUse("写了 --previous 就要写 --period", "--previous needs --period");
        }
        Span asked = period(history, period);
        return trial.upTo(asked, Optional.ofNullable(previous).map(files::previous));
    }

    /** The settlement period that begins as the text does: {@code 2026-03} or {@code 2026-03-01}. */
    private static Span period(ContractHistory history, String text) {
        return history.turns().stream()
                .filter(span -> span.from().toString().startsWith(text))
                .findFirst()
                .orElseThrow(() -> CommandFault.wrongUse(
                        "合同没有 " + text + " 起的结算期，有 " + history.turns(),
                        "the contract has no settlement period from " + text + ", there are " + history.turns()));
    }

    private int refuse(List<Refusal> reasons) {
        ObjectNode refused = JsonMapper.shared().createObjectNode();
        var list = refused.putArray("refused");
        for (Refusal reason : reasons) {
            list.addObject()
                    .put("code", reason.code())
                    .put("about", reason.about())
                    .put("zh", reason.said().zh())
                    .put("en", reason.said().en())
                    .put("hintZh", reason.hint().zh())
                    .put("hintEn", reason.hint().en());
            terminal.complain(global.language.choose(
                    reason.about() + "：" + reason.said().zh() + "。"
                            + reason.hint().zh() + "（" + reason.code() + "）",
                    reason.about() + ": " + reason.said().en() + ". "
                            + reason.hint().en() + " (" + reason.code() + ")"));
        }
        if (global.json) {
            terminal.print(refused.toString());
        }
        return ExitCode.REFUSED_INPUT;
    }

    private int show(List<Statement> statements, ContractHistory history) {
        for (Statement statement : period == null ? statements : List.of(statements.getLast())) {
            if (global.json) {
                terminal.print(StatementJson.node(statement).toString());
            } else {
                new StatementTable(global.language).lines(statement).forEach(terminal::print);
            }
        }
        if (bundle != null) {
            pack(bundle, statements, history);
        }
        return ExitCode.DONE;
    }

    private void pack(Path target, List<Statement> statements, ContractHistory history) {
        BundleFiles files = BundleFiles.of(
                ContractFiles.byVersion(contracts),
                history,
                ContractFiles.bytes(facts),
                statements,
                Optional.ofNullable(previous).map(ContractFiles::bytes));
        ContractFiles.write(target, Bundle.write(files, Optional.ofNullable(key).map(SigningKeys::open)));
        terminal.complain(
                global.language.choose("结算包 " + target + "，根哈希 ", "bundle " + target + ", root ") + Bundle.root(files));
    }
}
