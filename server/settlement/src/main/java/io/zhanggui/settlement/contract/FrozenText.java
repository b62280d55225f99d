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
import java.util.Set;
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

    /** What stands in the text from one place to another is written anew. */
    private record Edit(int from, int to, String text) {}

    /**
     * The text with the numbers of each KPI and the snapshot they came from. What was frozen is never written again: to a
     * baseline with numbers and their snapshot, only those of periods it lacks are added, and the new snapshot takes the
     * place of the old one, whose facts it has to hold. One that has only one of both is left as it is.
     *
     * @param numbers by KPI and period
     * @param snapshot SHA-256 of the facts, as hex
     */
    public String with(Map<String, SortedMap<Span, String>> numbers, String snapshot) {
        TreeMap<Integer, Edit> edits = new TreeMap<>();
        for (Node kpi : kpis()) {
            Optional<SortedMap<Span, String>> frozen = field(kpi, "kpi")
                    .filter(ScalarNode.class::isInstance)
                    .map(node -> numbers.get(((ScalarNode) node).getValue()));
            if (frozen.isPresent()) {
                field(kpi, "baseline")
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .ifPresent(baseline ->
                                write(baseline, frozen.get(), snapshot).forEach(edit -> edits.put(edit.from(), edit)));
            }
        }
        StringBuilder written = new StringBuilder(text);
        edits.descendingMap().values().forEach(edit -> written.replace(edit.from(), edit.to(), edit.text()));
        return written.toString();
    }

    private List<Edit> write(MappingNode baseline, SortedMap<Span, String> frozen, String snapshot) {
        Optional<Node> numbers = field(baseline, "frozen");
        Optional<Node> before = field(baseline, "snapshot");
        if (numbers.isEmpty() && before.isEmpty()) {
            return List.of(insert(baseline, items(frozen, Set.of()), snapshot));
        }
        if (before.isPresent()
                && numbers.isPresent()
                && numbers.get() instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            List<String> lacking = items(frozen, periods(list));
            return lacking.isEmpty() ? List.of() : List.of(append(list, lacking), replace(before.get(), snapshot));
        }
        return List.of();
    }

    private static List<String> items(SortedMap<Span, String> frozen, Set<String> there) {
        return frozen.entrySet().stream()
                .filter(each -> !there.contains(
                        each.getKey().from() + " " + each.getKey().to()))
                .map(each -> "{from: " + each.getKey().from() + ", to: "
                        + each.getKey().to() + ", value: " + each.getValue() + "}")
                .toList();
    }

    /** First day and the day after the last of what is written. */
    private static Set<String> periods(SequenceNode list) {
        return list.getValue().stream()
                .map(item -> shown(item, "from") + " " + shown(item, "to"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String shown(Node item, String name) {
        return field(item, name).map(Doc::shown).orElse("");
    }

    private Edit append(SequenceNode list, List<String> items) {
        Node last = list.getValue().getLast();
        if (list.getFlowStyle() == FlowStyle.FLOW) {
            int at = end(last);
            return new Edit(at, at, items.stream().map(item -> ", " + item).collect(Collectors.joining()));
        }
        String indent = " ".repeat(list.getStartMark().getColumn());
        int at = endOfLine(end(last));
        return new Edit(
                at,
                at,
                items.stream().map(item -> lineEnd + indent + "- " + item).collect(Collectors.joining()));
    }

    private Edit replace(Node node, String with) {
        return new Edit(text.offsetByCodePoints(0, node.getStartMark().getIndex()), end(node), with);
    }

    /** A number as a clause writes it; to ten decimals where it does not end before. */
    public static String written(BigFraction value, Unit unit) {
        boolean share = unit == Unit.PERCENT;
        BigDecimal decimal = (share ? value.multiply(100) : value)
                .bigDecimalValue(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (decimal.signum() == 0 ? "0" : Fractions.exact(Fractions.of(decimal))) + (share ? "%" : "");
    }

    private Edit insert(MappingNode baseline, List<String> items, String snapshot) {
        if (baseline.getFlowStyle() == FlowStyle.FLOW) {
            String list =
                    items.isEmpty() ? "" : ", frozen: " + items.stream().collect(Collectors.joining(", ", "[", "]"));
            int at = lastEnd(baseline);
            return new Edit(at, at, list + ", snapshot: " + snapshot);
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
        int at = endOfLine(lastEnd(baseline));
        return new Edit(at, at, lines.toString());
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
