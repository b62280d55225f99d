package io.zhanggui.metrics.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file of single entries and lists of entries, keeping the place of each for its faults. */
public final class YamlFile {

    private static final String FIELDS = "{zh: …, en: …}";

    private final String name;
    private final @Nullable Node root;
    private final @Nullable BadEntry broken;

    /** Reads a file whose top level maps names to entries or lists of entries. */
    public YamlFile(String name, Reader reader) {
        this.name = name;
        Node read = null;
        BadEntry fault = null;
        try {
            read = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        } catch (MarkedYAMLException e) {
            fault = BadEntry.of(FaultKind.NOT_YAML, String.valueOf(e.getProblem()))
                    .at(place(e.getProblemMark()));
        } catch (YAMLException e) {
            fault = BadEntry.of(FaultKind.NOT_YAML, String.valueOf(e.getMessage()));
        }
        this.root = read;
        this.broken = fault;
    }

    public String name() {
        return name;
    }

    /** The beginning of the file. */
    Place place() {
        return new Place(name, 1, 1);
    }

    /** The file as one entry, whose fields are its sections; an empty file has none. */
    Entry whole() {
        if (broken != null) {
            throw broken;
        }
        return root == null || isNothing(root) ? new Entry(place(), Map.of()) : entry(root);
    }

    private Entry entry(Node node) {
        if (node instanceof MappingNode mapping) {
            return new Entry(place(node), fields(mapping));
        }
        throw BadEntry.of(FaultKind.NOT_FIELDS, shown(node), FIELDS).at(place(node));
    }

    private Map<String, Field> fields(MappingNode mapping) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = scalar(tuple.getKeyNode());
            Field earlier = fields.put(field, new Field(place(tuple.getKeyNode()), tuple.getValueNode()));
            if (earlier != null) {
                throw BadEntry.of(FaultKind.TWICE, field).about(Subjects.FIELD).at(place(tuple.getKeyNode()));
            }
        }
        return fields;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw BadEntry.of(FaultKind.NOT_SINGLE, "").at(place(node));
    }

    private static String shown(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? place() : new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** A field's name stands at the place, and its value is the node. */
    private record Field(Place place, Node value) {}

    /** One entry of a list, or the file as a whole. */
    final class Entry {
        private final Place place;
        private final Map<String, Field> fields;

        private Entry(Place place, Map<String, Field> fields) {
            this.place = place;
            this.fields = fields;
        }

        /** Where it begins. */
        Place place() {
            return place;
        }

        /** Where the name of one of its fields stands; the entry's own place where it lacks the field. */
        Place placeOf(String field) {
            Field found = fields.get(field);
            return found == null ? place : found.place();
        }

        /** Where the value of one of its fields begins. */
        Place placeOfValue(String field) {
            Field found = fields.get(field);
            return found == null ? place : YamlFile.this.place(found.value());
        }

        Set<String> names() {
            return fields.keySet();
        }

        boolean has(String field) {
            return fields.containsKey(field);
        }

        String text(String field) {
            if (!fields.containsKey(field)) {
                throw BadEntry.of(FaultKind.MISSING, "").about(field).at(place);
            }
            return scalar(node(field)).strip();
        }

        String textOr(String field, String otherwise) {
            return fields.containsKey(field) ? text(field) : otherwise;
        }

        List<String> list(String field) {
            if (!fields.containsKey(field)) {
                return List.of();
            }
            Node node = node(field);
            return node instanceof SequenceNode sequence
                    ? sequence.getValue().stream().map(YamlFile.this::scalar).toList()
                    : List.of(scalar(node));
        }

        Entry entry(String field) {
            if (!fields.containsKey(field)) {
                throw BadEntry.of(FaultKind.MISSING, "").about(field).at(place);
            }
            return YamlFile.this.entry(node(field));
        }

        /** Whether the field is a word and not fields of its own. */
        boolean isWord(String field) {
            return fields.containsKey(field) && node(field) instanceof ScalarNode;
        }

        /** The entries of a list; one that has no fields is a fault of its own, and the others are read. */
        List<Entry> entries(String field, Faults faults) {
            List<Entry> found = new ArrayList<>();
            if (!fields.containsKey(field) || isNothing(node(field))) {
                return found;
            }
            if (!(node(field) instanceof SequenceNode sequence)) {
                throw BadEntry.of(FaultKind.NOT_A_LIST, "").about(field).at(placeOf(field));
            }
            for (Node item : sequence.getValue()) {
                faults.check(YamlFile.this.place(item), () -> found.add(YamlFile.this.entry(item)));
            }
            return found;
        }

        private Node node(String field) {
            return Objects.requireNonNull(fields.get(field)).value();
        }
    }
}
