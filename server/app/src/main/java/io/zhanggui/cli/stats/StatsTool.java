package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** One tool: reads a table, asks the engine, writes the answer. */
abstract class StatsTool implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED_INPUT = 3;

    private final Pipes pipes;
    private boolean refused;

    StatsTool(Pipes pipes) {
        this.pipes = pipes;
    }

    @Override
    public final Integer call() {
        try (ToolOutput out = new ToolOutput(pipes.out())) {
            run(out);
        }
        return refused ? REFUSED_INPUT : DONE;
    }

    abstract void run(ToolOutput out);

    /** The table on standard input. */
    InputTable read(InputColumn... columns) {
        return InputTable.read(pipes.in(), columns);
    }

    /** Writes what is known, or the doubt, which refuses the input. */
    <T> void answer(ToolOutput out, Estimate<T> estimate, Consumer<T> write) {
        switch (estimate) {
            case Estimate.Known<T> known -> write.accept(known.value());
            case Estimate.Unknown<T> unknown -> refuse(out, unknown.doubt());
        }
    }

    void refuse(ToolOutput out, Doubt doubt) {
        out.json(doubt(doubt));
        refused = true;
    }

    /** A doubt as all tools write it. */
    static ObjectNode doubt(Doubt doubt) {
        return ToolOutput.object()
                .put("reason", doubt.reason().code())
                .put("zh", doubt.zh())
                .put("en", doubt.en());
    }
}
