package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes frozen baselines into the text of a contract: nothing else of it changes, comments and order stay. */
public final class FrozenText {

    private static final int DECIMALS = 10;

    private final String text;
    private final String lineEnd;

    /** Of a text that can be read as a contract. */
    public FrozenText(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * The text with the numbers of each KPI and the snapshot they came from. A baseline that has numbers or a snapshot
     * already is left as it is: what was frozen is never written again.
     *
     * @param numbers by KPI and period
     * @param snapshot SHA-256 of the facts, as hex
     */
    public String with(Map<String, SortedMap<Span, String>> numbers, String snapshot) {
        TreeMap<Integer, String> inserts = new TreeMap<>();
        for (Node kpi : kpis()) {
            Optional<SortedMap<Span, String>> frozen = field(kpi, "kpi")
                    .filter(ScalarNode.class::isInstance)
                    .map(node -> numbers.get(((ScalarNode) node).getValue()));
            if (frozen.isPresent()) {
                field(kpi, "baseline")
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .filter(baseline -> field(baseline, "frozen").isEmpty()
                                && field(baseline, "snapshot").isEmpty())
                        .ifPresent(baseline -> insert(baseline, frozen.get(), snapshot, inserts));
            }
        }
        StringBuilder written = new StringBuilder(text);
        inserts.descendingMap().forEach(written::insert);
        return written.toString();
    }

    /** A number as a clause writes it; to ten decimals where it does not end before. */
    public static String written(BigFraction value, Unit unit) {
        boolean share = unit == Unit.PERCENT;
        BigDecimal decimal = (share ? value.multiply(100) : value)
                .bigDecimalValue(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (decimal.signum() == 0 ? "0" : Fractions.exact(Fractions.of(decimal))) + (share ? "%" : "");
    }

    private void insert(
            MappingNode baseline, SortedMap<Span, String> frozen, String snapshot, Map<Integer, String> inserts) {
        List<String> items = frozen.entrySet().stream()
                .map(each -> "{from: " + each.getKey().from() + ", to: "
                        + each.getKey().to() + ", value: " + each.getValue() + "}")
                .toList();
        if (baseline.getFlowStyle() == FlowStyle.FLOW) {
            String list =
                    items.isEmpty() ? "" : ", frozen: " + items.stream().collect(Collectors.joining(", ", "[", "]"));
            inserts.put(lastEnd(baseline), list + ", snapshot: " + snapshot);
            return;
        }
        String indent = " "
                .repeat(baseline.getValue()
                        .getFirst()
                        .getKeyNode()
                        .getStartMark()
                        .getColumn());
        StringBuilder lines = new StringBuilder();
        if (!items.isEmpty()) {
            lines.append(lineEnd).append(indent).append("frozen:");
            items.forEach(
                    item -> lines.append(lineEnd).append(indent).append("  - ").append(item));
        }
        lines.append(lineEnd).append(indent).append("snapshot: ").append(snapshot);
        inserts.put(endOfLine(lastEnd(baseline)), lines.toString());
    }

    private List<Node> kpis() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        return field(root, "kpis")
                .filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).getValue())
                .orElse(List.of());
    }

    private static Optional<Node> field(Node node, String name) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> Doc.shown(tuple.getKeyNode()).equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** Where the last thing within a mapping ends: a block's own end lies behind the comments that follow it. */
    private int lastEnd(MappingNode mapping) {
        return end(mapping.getValue().getLast().getValueNode());
    }

    private int end(Node node) {
        if (node instanceof CollectionNode<?> list && list.getFlowStyle() != FlowStyle.FLOW) {
            Object last = list.getValue().getLast();
            return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        return text.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private int endOfLine(int at) {
        int end = text.indexOf(lineEnd, at);
        return end < 0 ? text.length() : end;
    }
}
