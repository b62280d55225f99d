package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.hierarchy.Hierarchy;
import io.zhanggui.stats.forecast.hierarchy.Reconciliation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats reconcile}: forecasts of wholes and parts made to agree. */
@Command(name = "reconcile")
final class ReconcileTool extends StatsTool {

    private static final int MOST_NODES = 3000;

    /** The words of {@code --method}. */
    enum Method {
        least_squares,
        bottom_up,
        top_down;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Option(names = "--method")
    Method method = Method.least_squares;

    ReconcileTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("node"),
                InputColumn.text("parent"),
                InputColumn.number("value"),
                InputColumn.number("sd").optional());
        List<String> nodes = table.texts("node");
        if (nodes.isEmpty()) {
            refuse(out, Tables.empty());
            return;
        }
        if (nodes.size() > MOST_NODES && method == Method.least_squares) {
            refuse(out, tooMany(nodes.size()));
            return;
        }
        double[] base = table.numbers("value");
        answer(out, agreed(table, Hierarchy.of(parents(table)), base), values -> {
            out.row("node", "parent", "value", "before");
            for (int node = 0; node < base.length; node++) {
                out.row(nodes.get(node), table.texts("parent").get(node), values[node], base[node]);
            }
        });
    }

    private Estimate<double[]> agreed(InputTable table, Hierarchy hierarchy, double[] base) {
        Reconciliation reconciliation = new Reconciliation(hierarchy);
        Estimate<double[]> values = switch (method) {
            case bottom_up -> Estimate.of(reconciliation.bottomUp(base));
            case top_down -> Estimate.of(reconciliation.topDown(base));
            case least_squares -> reconciliation.leastSquares(base, variances(table, hierarchy));
        };
        return values.flatMap(found -> Arrays.stream(found).allMatch(Double::isFinite)
                ? Estimate.of(found)
                : Estimate.none(Doubt.Reason.OUT_OF_DOMAIN, "合计超出可计算范围", "a sum leaves the range of numbers"));
    }

    private static double[] variances(InputTable table, Hierarchy hierarchy) {
        if (table.has("sd")) {
            return Arrays.stream(table.numbers("sd")).map(sd -> sd * sd).toArray();
        }
        double[] ones = new double[hierarchy.leaves().size()];
        Arrays.fill(ones, 1);
        return hierarchy.sumUp(ones);
    }

    private static int[] parents(InputTable table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] parents = new int[table.rows()];
        for (int row = 0; row < parents.length; row++) {
            String parent = table.texts("parent").get(row);
            Integer place = parent.isEmpty() ? Integer.valueOf(-1) : places.get(parent);
            if (place == null) {
                throw table.refusal(row, "parent", parent, "上面某一行的 node，或空 (a node of a line above, or nothing)");
            }
            parents[row] = place;
            String node = table.texts("node").get(row);
            if (node.isEmpty() || places.put(node, row) != null) {
                throw table.refusal(row, "node", node, "只出现一次的名字 (a name that stands once)");
            }
        }
        return parents;
    }

    private static Doubt tooMany(int nodes) {
        return new Doubt(
                Doubt.Reason.OUT_OF_DOMAIN,
                "共 %d 个节点，最小二乘最多 %d 个；请用 --method bottom-up 或 top-down".formatted(nodes, MOST_NODES),
                "%d nodes; least squares takes at most %d; use --method bottom-up or top-down"
                        .formatted(nodes, MOST_NODES));
    }
}
