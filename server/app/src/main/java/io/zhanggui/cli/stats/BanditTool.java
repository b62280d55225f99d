package io.zhanggui.cli.stats;

import io.zhanggui.stats.experiment.BetaBinomial;
import io.zhanggui.stats.experiment.Successes;
import io.zhanggui.stats.experiment.ThompsonBandit;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats bandit}: how the next visitors are shared out among the variants. */
@Command(name = "bandit")
final class BanditTool extends StatsTool {

    private static final int MOST_UNITS = 100_000_000;

    @Option(names = "--floor", converter = CustomerOptions.Share.class)
    double floor = 0.05;

    @Option(names = "--units")
    int units;

    @Option(names = "--seed")
    long seed = 1;

    BanditTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.text("variant"), InputColumn.number("n"), InputColumn.number("sum"));
        if (table.rows() == 0) {
            refuse(out, Tables.empty());
            return;
        }
        answer(
                out,
                new AbInput(AbMetric.proportion, table).read(),
                sums -> answer(
                        out,
                        VariantList.all(
                                sums.stream().map(VariantSums::successes).toList()),
                        arms -> write(out, arms)));
    }

    private void write(ToolOutput out, List<Successes> arms) {
        List<String> variants = arms.stream().map(Successes::variant).toList();
        double most = Math.min(floor, 1.0 / variants.size());
        ThompsonBandit bandit =
                ThompsonBandit.start(variants, BetaBinomial.EVEN, most).learn(arms);
        double[] shares = bandit.shares();
        double[] chances =
                ThompsonBandit.start(variants, BetaBinomial.EVEN, 0).learn(arms).shares();
        int[] assigned = bandit.assign(Math.clamp(units, 0, MOST_UNITS), seed);
        out.row("variant", "n", "successes", "mean", "chance_best", "share", "units");
        for (int place = 0; place < shares.length; place++) {
            int own = place;
            Successes arm = arms.get(place);
            out.row(
                    arm.variant(),
                    arm.count(),
                    arm.successes(),
                    bandit.posteriors().get(place).mean(),
                    chances[place],
                    shares[place],
                    Arrays.stream(assigned).filter(found -> found == own).count());
        }
    }
}
