package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.budget.Allocation;
import io.zhanggui.stats.budget.BudgetAllocator;
import io.zhanggui.stats.budget.BudgetLine;
import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.budget.ShareRule;
import io.zhanggui.stats.budget.ShareRule.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats allocate}: a budget split to the fen over the curves of {@code stats curves} or of one's own. */
@Command(name = "allocate")
final class AllocateCommand extends StatsTool {

    private static final long NO_CAP = 1L << 52;

    @Option(names = "--budget", required = true, converter = AboveZeroConverter.class)
    double budget;

    @Option(names = "--weeks", converter = AboveZeroConverter.class)
    double weeks = 1;

    @Option(names = "--reserve", converter = ShareConverter.class)
    double reserve;

    @Option(names = "--exactly", split = ",")
    Map<String, Double> exactly = new LinkedHashMap<>();

    @Option(names = "--least", split = ",")
    Map<String, Double> least = new LinkedHashMap<>();

    @Option(names = "--most", split = ",")
    Map<String, Double> most = new LinkedHashMap<>();

    @Option(names = "--hold")
    boolean hold;

    AllocateCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("channel"),
                InputColumn.number("maximum"),
                InputColumn.number("half_saturation"),
                InputColumn.number("shape"),
                InputColumn.number("mean_spend").optional(),
                InputColumn.text("identified").optional(),
                InputColumn.text("group").optional(),
                InputColumn.numberOrNothing("floor").optional(),
                InputColumn.numberOrNothing("cap").optional());
        List<String> vague = new ArrayList<>();
        List<BudgetLine> lines = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            boolean doubtful = table.has("identified")
                    && "false".equalsIgnoreCase(table.texts("identified").get(row));
            BudgetLine line = line(table, row);
            if (doubtful && !(hold && table.has("mean_spend"))) {
                vague.add(line.name());
            }
            lines.add(doubtful && hold && table.has("mean_spend") ? held(table, row, line) : line);
        }
        if (!vague.isEmpty()) {
            refuse(out, notIdentified(String.join(", ", vague)));
            return;
        }
        long total = Tables.fen(budget);
        long kept = Math.round(total * reserve);
        answer(out, BudgetAllocator.allocate(total - kept, lines, rules()), split -> write(out, split, kept));
    }

    private BudgetLine line(InputTable table, int row) {
        double maximum = table.numbers("maximum")[row];
        double half = table.numbers("half_saturation")[row];
        double shape = table.numbers("shape")[row];
        if (!(maximum >= 0 && maximum < 1e100 && half > 0 && half < 1e100 && shape > 0 && shape < 100)) {
            throw table.refusal(
                    row,
                    "maximum",
                    maximum + "," + half + "," + shape,
                    "maximum ≥ 0, half_saturation > 0, 0 < shape < 100");
        }
        return new BudgetLine(
                table.texts("channel").get(row),
                table.has("group") ? table.texts("group").get(row) : "",
                bound(table, row, "floor", 0),
                bound(table, row, "cap", NO_CAP),
                new Hill(maximum, half, shape).over(weeks));
    }

    private static long bound(InputTable table, int row, String column, long otherwise) {
        double yuan = table.has(column) ? table.numbers(column)[row] : Double.NaN;
        if (yuan < 0 || yuan > 1e13) {
            throw table.refusal(row, column, yuan, "0 到 10 万亿元 / 0 to 1e13 yuan");
        }
        return Double.isNaN(yuan) ? otherwise : Tables.fen(yuan);
    }

    private BudgetLine held(InputTable table, int row, BudgetLine line) {
        long fen = Tables.fen(table.numbers("mean_spend")[row] * weeks);
        return line.between(fen, fen);
    }

    private List<ShareRule> rules() {
        List<ShareRule> rules = new ArrayList<>();
        exactly.forEach((group, share) -> rules.add(new ShareRule(group, share, Kind.EXACTLY)));
        least.forEach((group, share) -> rules.add(new ShareRule(group, share, Kind.AT_LEAST)));
        most.forEach((group, share) -> rules.add(new ShareRule(group, share, Kind.AT_MOST)));
        return rules;
    }

    private static Doubt notIdentified(String channels) {
        return new Doubt(
                Reason.NOT_IDENTIFIED,
                "这些渠道的曲线分不清：%s。先做 stats curves 给出的试验，或用 --hold 让它们保持现有花费".formatted(channels),
                "these curves are not identified: %s. Run the test that stats curves names, or keep their spend with --hold"
                        .formatted(channels));
    }

    private static void write(ToolOutput out, Allocation split, long kept) {
        out.row("channel", "yuan", "response", "return_of_next_yuan");
        for (Allocation.Placed line : split.lines()) {
            out.row(line.name(), Tables.yuan(line.fen()), line.response(), line.returnOfNextYuan());
        }
        if (kept > 0) {
            out.row("reserve", Tables.yuan(kept), 0.0, 0.0);
        }
        out.row("total", Tables.yuan(split.totalFen() + kept), split.response(), Double.NaN);
    }
}
