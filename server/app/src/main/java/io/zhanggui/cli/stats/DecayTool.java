package io.zhanggui.cli.stats;

import io.zhanggui.shared.Failure;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.LiftDecay;
import io.zhanggui.stats.effect.LiftDecay.Lift;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats decay}: how the lift after a promotion fades. */
@Command(name = "decay")
final class DecayTool extends StatsTool {

    private static final int LONGEST = 3660;

    @Option(names = "--usual")
    @Nullable
    Double usual;

    @Option(names = "--steps", converter = AboveZeroConverter.class)
    @Nullable
    Double steps;

    @Option(names = "--level", defaultValue = "0.9", converter = LevelOption.class)
    double level = 0.9;

    DecayTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table =
                read(InputColumn.number("value"), InputColumn.number("expected").optional());
        double[] lifts = table.numbers("value").clone();
        for (int row = 0; row < lifts.length; row++) {
            lifts[row] -= expected(table, row);
        }
        int asked = steps == null ? lifts.length : (int) Math.min(LONGEST, Math.ceil(steps));
        answer(out, LiftDecay.fit(lifts, Math.max(1, asked), level), found -> out.json(json(found)));
    }

    private double expected(InputTable table, int row) {
        if (usual != null) {
            return usual;
        }
        if (!table.has("expected")) {
            throw new Failure(InputError.NO_SUCH_COLUMN, "expected", "value");
        }
        return table.numbers("expected")[row];
    }

    private ObjectNode json(LiftDecay found) {
        ObjectNode json = ToolOutput.object()
                .put("shape", found.shape().name().toLowerCase(Locale.ROOT))
                .put("chance_of_shape", found.shapeChance())
                .put("level", level)
                .put("half_life_at_least", found.atLeast());
        json.set("half_life", halfLife(found.halfLife()));
        json.set("first", json(found.first()));
        json.set("total", json(found.total()));
        ArrayNode curve = json.putArray("curve");
        for (int step = 0; step < found.curve().size(); step++) {
            ObjectNode one = json(found.curve().get(step));
            curve.add(ToolOutput.object().put("step", step + 1).setAll(one));
        }
        return json;
    }

    private static ObjectNode halfLife(Estimate<Lift> halfLife) {
        return switch (halfLife) {
            case Estimate.Known<Lift> known -> json(known.value());
            case Estimate.Unknown<Lift> unknown -> doubt(unknown.doubt());
        };
    }

    private static ObjectNode json(Lift lift) {
        return ToolOutput.object()
                .put("value", lift.value())
                .put("lower", lift.interval().lower())
                .put("upper", lift.interval().upper());
    }
}
