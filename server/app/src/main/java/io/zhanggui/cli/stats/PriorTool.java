package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.EffectPrior;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats prior}: what past tests say a new effect is like, and what a new finding is worth after it. */
@Command(name = "prior")
final class PriorTool extends StatsTool {

    @Option(names = "--effect")
    @Nullable
    Double effect;

    @Option(names = "--error", converter = AboveZeroConverter.class)
    @Nullable
    Double error;

    @Option(names = "--level", converter = LevelOption.class)
    double level = 0.95;

    PriorTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.number("effect"), InputColumn.number("standard_error"));
        answer(
                out,
                EffectPrior.fromPast(table.numbers("effect"), table.numbers("standard_error"))
                        .flatMap(prior -> json(prior, table.rows())),
                out::json);
    }

    private Estimate<ObjectNode> json(EffectPrior prior, int tests) {
        ObjectNode json = ToolOutput.object()
                .put("tests", tests)
                .put("mean", prior.mean())
                .put("standard_deviation", prior.standardDeviation());
        if (effect == null || error == null) {
            return Estimate.of(json);
        }
        return prior.update(effect, error, level).map(belief -> {
            json.putObject("new")
                    .put("effect", belief.mean())
                    .put("lower", belief.interval().lower())
                    .put("upper", belief.interval().upper())
                    .put("level", level)
                    .put("chance_to_win", belief.chanceToWin())
                    .put("expected_loss", belief.lossIfChosen());
            return json;
        });
    }
}
