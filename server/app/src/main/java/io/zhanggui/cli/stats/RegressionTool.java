package io.zhanggui.cli.stats;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.regression.Coefficient;
import io.zhanggui.stats.regression.RegressionData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the regressions share: the response {@code --y} and the columns {@code --x}. */
abstract class RegressionTool extends StatsTool {

    @Option(names = "--y", required = true, paramLabel = "NAME")
    String response = "";

    @Option(names = "--x", required = true, split = ",", paramLabel = "NAME")
    List<String> columns = new ArrayList<>();

    RegressionTool(Pipes pipes) {
        super(pipes);
    }

    /** The table with the response, the columns, and these besides. */
    InputTable table(List<InputColumn> others) {
        List<InputColumn> wanted = new ArrayList<>();
        wanted.add(InputColumn.number(response));
        columns.forEach(name -> wanted.add(InputColumn.number(name)));
        wanted.addAll(others);
        return read(wanted.stream().distinct().toArray(InputColumn[]::new));
    }

    RegressionData data(InputTable table, @Nullable String weights) {
        double[][] values = columns.stream().map(table::numbers).toArray(double[][]::new);
        RegressionData data = RegressionData.of(table.numbers(response), columns, values);
        return weights == null ? data : data.withWeights(table.numbers(weights));
    }

    static ArrayNode json(List<Coefficient> coefficients) {
        ArrayNode all = ToolOutput.array();
        coefficients.forEach(one -> all.addObject()
                .put("name", one.name())
                .put("estimate", one.estimate())
                .put("standard_error", one.standardError())
                .put("statistic", one.statistic())
                .put("p", one.pValue())
                .put("lower", one.interval().lower())
                .put("upper", one.interval().upper()));
        return all;
    }

    static ObjectNode put(ObjectNode json, Interval interval) {
        return json.put("lower", interval.lower()).put("upper", interval.upper());
    }

    /** The place of the largest value. */
    static int largest(double... values) {
        return IntStream.range(0, values.length)
                .boxed()
                .max((one, other) -> Double.compare(values[one], values[other]))
                .orElseThrow();
    }
}
