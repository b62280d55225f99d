package io.zhanggui.metrics.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of single entries and lists of entries, keeping the line of each for its faults. */
public final class YamlFile {

    private final String name;
    private final Map<String, Node> fields;

    /** Reads a file whose top level maps names to entries or lists of entries. */
    public YamlFile(String name, Reader reader) {
        this.name = name;
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        this.fields = root instanceof MappingNode mapping ? fields(mapping) : Map.of();
    }

    /** {@code file:1: }, the beginning of a fault of the file as a whole. */
    String place() {
        return name + ":1: ";
    }

    Entry entry(String field) {
        if (fields.get(field) instanceof MappingNode mapping) {
            return new Entry(mapping);
        }
        throw missing(field);
    }

    List<Entry> entries(String list) {
        return entries(fields.get(list));
    }

    private List<Entry> entries(@Nullable Node node) {
        List<Entry> found = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (!(item instanceof MappingNode mapping)) {
                    throw new IllegalArgumentException(
                            "line " + lineOf(item) + ": expected fields such as {zh: …, en: …}");
                }
                found.add(new Entry(mapping));
            }
        }
        return found;
    }

    private static Map<String, Node> fields(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            fields.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
        return fields;
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new IllegalArgumentException("line " + lineOf(node) + ": expected a single value");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException("\"" + field + "\" is missing");
    }

    /** One entry of a list. */
    final class Entry {
        private final int line;
        private final Map<String, Node> fields;

        Entry(MappingNode mapping) {
            this.line = lineOf(mapping);
            this.fields = fields(mapping);
        }

        /** {@code file:line: }, the beginning of a fault. */
        String place() {
            return name + ":" + line + ": ";
        }

        /** The same for one field of it; the entry's own place where it lacks the field. */
        String placeOf(String field) {
            Node node = fields.get(field);
            return node == null ? place() : name + ":" + lineOf(node) + ": ";
        }

        Set<String> names() {
            return fields.keySet();
        }

        String text(String field) {
            Node node = fields.get(field);
            if (node == null) {
                throw missing(field);
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

        List<Entry> entries(String field) {
            return YamlFile.this.entries(fields.get(field));
        }
    }
}
