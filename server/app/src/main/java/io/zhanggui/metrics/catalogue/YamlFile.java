package io.zhanggui.metrics.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of lists of flat entries, keeping the line of each for its faults. */
public final class YamlFile {

    private final String name;
    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();

    /** Reads a file whose top level maps names to lists of entries. */
    public YamlFile(String name, Reader reader) {
        this.name = name;
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        if (root instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                lists.put(scalar(tuple.getKeyNode()), entries(tuple.getValueNode()));
            }
        }
    }

    List<Entry> entries(String list) {
        return lists.getOrDefault(list, List.of());
    }

    private List<Entry> entries(Node node) {
        List<Entry> found = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    found.add(new Entry(mapping));
                }
            }
        }
        return found;
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new IllegalArgumentException("line " + (node.getStartMark().getLine() + 1) + ": expected a single value");
    }

    /** One entry of a list. */
    final class Entry {
        private final int line;
        private final Map<String, Node> fields = new LinkedHashMap<>();

        Entry(MappingNode mapping) {
            this.line = mapping.getStartMark().getLine() + 1;
            for (NodeTuple tuple : mapping.getValue()) {
                fields.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        }

        /** {@code file:line: }, the beginning of a fault. */
        String place() {
            return name + ":" + line + ": ";
        }

        Set<String> names() {
            return fields.keySet();
        }

        String text(String field) {
            Node node = fields.get(field);
            if (node == null) {
                throw new IllegalArgumentException("\"" + field + "\" is missing");
            }
            return scalar(node).strip();
        }

        String textOr(String field, String otherwise) {
            return fields.containsKey(field) ? text(field) : otherwise;
        }

        List<String> list(String field) {
            Node node = fields.get(field);
            if (node == null) {
                return List.of();
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream().map(YamlFile::scalar).toList();
            }
            return List.of(scalar(node));
        }
    }
}
