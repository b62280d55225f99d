package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One entry of a contract file with its place, read field by field; what is wrong goes to the findings. */
final class Doc {

    private final Findings findings;
    private final String path;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Doc(Findings findings, String path, Node node, Set<String> known) {
        this.findings = findings;
        this.path = path;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            findings.fault(
                    "1002",
                    path,
                    node,
                    shown(node),
                    new Words("这里应当是若干“名称: 内容”", "here should stand fields, each with a name"),
                    new Words("按 " + String.join("、", known) + " 来写", "write " + String.join(", ", known)));
            return;
        }
        for (NodeTuple field : mapping.getValue()) {
            read(field, known);
        }
    }

    private void read(NodeTuple field, Set<String> known) {
        Node key = field.getKeyNode();
        String name = shown(key);
        if (!known.contains(name)) {
            findings.fault(
                    "1003",
                    child(name),
                    key,
                    name,
                    new Words("不认识的条目“" + name + "”", "no such field \"" + name + "\""),
                    new Words("可以写：" + String.join("、", known), "there are " + String.join(", ", known)));
        } else if (fields.putIfAbsent(name, field.getValueNode()) != null) {
            findings.fault(
                    "1004",
                    child(name),
                    key,
                    name,
                    new Words("“" + name + "”写了两次", "\"" + name + "\" is written twice"),
                    new Words("只留一处", "keep one of them"));
        }
    }

    String path() {
        return path;
    }

    Node node() {
        return node;
    }

    Findings findings() {
        return findings;
    }

    boolean has(String name) {
        Node value = fields.get(name);
        return value != null && !Tag.NULL.equals(value.getTag());
    }

    /** Where a field stands, or the entry itself where it has none. */
    Node nodeOf(String name) {
        Node value = fields.get(name);
        return value == null ? node : value;
    }

    String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A single text; empty where the field is absent. */
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        Node value = nodeOf(name);
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        }
        findings.fault(
                "1005",
                child(name),
                value,
                "[…]",
                new Words("“" + name + "”应当是一个值", "\"" + name + "\" should be a single value"),
                new Words("写成 " + name + ": 内容", "write " + name + ": value"));
        return Optional.empty();
    }

    /** A list of texts, or one text as a list of one. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        Node value = nodeOf(name);
        if (!(value instanceof SequenceNode sequence)) {
            return text(name).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                findings.fault(
                        "1005",
                        child(name),
                        item,
                        "[…]",
                        new Words("这里应当是一个值", "a single value should stand here"),
                        new Words("写成 [甲, 乙]", "write [a, b]"));
            }
        }
        return texts;
    }

    /** An entry below this one; empty where it is absent. */
    Optional<Doc> entry(String name, Set<String> known) {
        return has(name) ? Optional.of(new Doc(findings, child(name), nodeOf(name), known)) : Optional.empty();
    }

    /** Whether a field holds fields of its own. */
    boolean isEntry(String name) {
        return has(name) && nodeOf(name) instanceof MappingNode;
    }

    /** The entries of a list; empty where it is absent. */
    List<Doc> entries(String name, Set<String> known) {
        if (!has(name)) {
            return List.of();
        }
        if (!(nodeOf(name) instanceof SequenceNode sequence)) {
            findings.fault(
                    "1006",
                    child(name),
                    nodeOf(name),
                    "",
                    new Words("“" + name + "”应当是一个列表", "\"" + name + "\" should be a list"),
                    new Words("每项以“- ”开头", "begin each item with \"- \""));
            return List.of();
        }
        List<Doc> entries = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            entries.add(new Doc(findings, child(name) + "[" + (entries.size() + 1) + "]", item, known));
        }
        return entries;
    }

    /** Whether an entry below has a field of this value; it is only looked at, so nothing is found in it. */
    boolean says(String name, String field, String value) {
        return nodeOf(name) instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> shown(tuple.getKeyNode()).equals(field)
                                && shown(tuple.getValueNode()).equals(value));
    }

    static String shown(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
    }
}
