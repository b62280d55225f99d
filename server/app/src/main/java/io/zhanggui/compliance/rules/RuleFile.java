package io.zhanggui.compliance.rules;

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

/** A YAML file of the rules, keeping the line of each entry for its faults. */
public final class RuleFile {

    private final String name;
    private final @Nullable Node root;

    /** Reads a file; {@code name} is how faults cite it. */
    public RuleFile(String name, Reader reader) {
        this.name = name;
        this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
    }

    /** {@code file:1: }, the beginning of a fault of the file as a whole. */
    public String place() {
        return name + ":1: ";
    }

    /** The file itself as an entry. */
    public Entry top() {
        return root instanceof MappingNode mapping ? new Entry(mapping) : new Entry(1, Map.of());
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw new IllegalArgumentException(
                "line " + lineOf(node) + ": expected a single value; put quotes round a text with : or [ in it");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Fields with their values. */
    public final class Entry {
        private final int line;
        private final Map<String, Node> fields;

        private Entry(int line, Map<String, Node> fields) {
            this.line = line;
            this.fields = fields;
        }

        private Entry(MappingNode mapping) {
            this(lineOf(mapping), new LinkedHashMap<>());
            for (NodeTuple tuple : mapping.getValue()) {
                fields.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        }

        /** {@code file:line: }, the beginning of a fault. */
        public String place() {
            return name + ":" + line + ": ";
        }

        /** The same for one field of it; the entry's own place where it lacks the field. */
        public String placeOf(String field) {
            Node node = fields.get(field);
            return node == null ? place() : name + ":" + lineOf(node) + ": ";
        }

        /** The names of its fields. */
        public Set<String> names() {
            return fields.keySet();
        }

        /** Whether it has a field. */
        public boolean has(String field) {
            return fields.containsKey(field);
        }

        /** A field's text; an {@code IllegalArgumentException} tells that it is missing. */
        public String text(String field) {
            Node node = fields.get(field);
            if (node == null) {
                throw new IllegalArgumentException("\"" + field + "\" is missing");
            }
            return scalar(node);
        }

        /** The same with something in its place where it is missing. */
        public String textOr(String field, String otherwise) {
            return has(field) ? text(field) : otherwise;
        }

        /** A list of texts; a single text is cut at its spaces and line ends. */
        public List<String> words(String field) {
            Node node = fields.get(field);
            return switch (node) {
                case null -> List.of();
                case ScalarNode scalar ->
                    scalar.getValue().isBlank()
                            ? List.of()
                            : List.of(scalar.getValue().strip().split("\\s+"));
                default -> texts(field);
            };
        }

        /** A list of texts, each as it stands. */
        public List<String> texts(String field) {
            Node node = fields.get(field);
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream().map(RuleFile::scalar).toList();
            }
            return node == null ? List.of() : List.of(scalar(node));
        }

        /** A list of entries; empty where there is none. */
        public List<Entry> entries(String field) {
            List<Entry> found = new ArrayList<>();
            if (fields.get(field) instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    if (!(item instanceof MappingNode mapping)) {
                        throw new IllegalArgumentException("line " + lineOf(item) + ": expected fields");
                    }
                    found.add(new Entry(mapping));
                }
            }
            return found;
        }
    }
}
