package io.zhanggui.connect.formats;

import io.zhanggui.connect.formats.FormatColumn.Use;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one format file, and notes each fault with its line. */
final class FormatFile {

    private static final Set<String> KEYS = Set.of(
            "format",
            "zh",
            "en",
            "fact",
            "where",
            "needs",
            "constants",
            "rules",
            "excludes",
            "headerless",
            "columns",
            "persons",
            "ignored");
    private static final Set<String> COLUMN_KEYS = Set.of("name", "field", "type", "required", "mayBeLater", "meaning");

    private final String file;
    private final List<String> faults;
    private final Set<String> names = new HashSet<>();

    FormatFile(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The format, or nothing where it has faults. */
    Optional<Format> read(String text) {
        int before = faults.size();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (!(root instanceof MappingNode mapping)) {
                faults.add(file + ":1: expected a mapping");
                return Optional.empty();
            }
            Format format = format(mapping);
            return faults.size() == before && format != null ? Optional.of(format) : Optional.empty();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(file + ":" + line + ": " + e.getProblem());
            return Optional.empty();
        }
    }

    private @Nullable Format format(MappingNode root) {
        Map<String, Node> entries = entries(root, KEYS);
        FactKind fact = constant(FactKind.class, entries.get("fact"), root, "fact");
        String key = text(entries.get("format"), root, "format");
        String zh = text(entries.get("zh"), root, "zh");
        String en = text(entries.get("en"), root, "en");
        String where = text(entries.get("where"), root, "where");
        if (fact == null) {
            return null;
        }
        Set<Format.Need> needs = constants(Format.Need.class, entries.get("needs"));
        Set<RowRule> rules = constants(RowRule.class, entries.get("rules"));
        Map<String, String> constants = constants(entries.get("constants"), fact);
        List<FormatColumn> columns = new ArrayList<>();
        for (Node node : items(entries.get("columns"))) {
            FormatColumn column = column(node, fact);
            if (column != null) {
                columns.add(column);
            }
        }
        for (Node node : items(entries.get("persons"))) {
            columns.add(plain(node, Use.PERSON, null));
        }
        columns.addAll(ignored(entries.get("ignored")));
        checkKeys(fact, columns, constants, needs, root);
        boolean headerless = "true".equals(scalar(entries.get("headerless")));
        return new Format(
                key, zh, en, fact, where, needs, constants, rules, texts(entries.get("excludes")), headerless, columns);
    }

    private @Nullable FormatColumn column(Node node, FactKind fact) {
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "a column is {name, field, type, required, mayBeLater, meaning}");
            return null;
        }
        Map<String, Node> entries = entries(mapping, COLUMN_KEYS);
        List<String> called = texts(entries.get("name"));
        CellKind kind = constant(CellKind.class, entries.get("type"), node, "type");
        if (called.isEmpty()) {
            fault(node, "a column has a name");
        }
        if (called.isEmpty() || kind == null) {
            return null;
        }
        called.forEach(name -> once(name, node));
        List<String> fields = texts(entries.get("field"));
        checkFields(fields, kind, fact, node);
        String required = scalar(entries.get("required"));
        if (required != null && !Set.of("true", "column").contains(required)) {
            fault(node, "required is true (each row states it) or column (it must be there)");
        }
        return new FormatColumn(
                called,
                Use.BOUND,
                kind,
                fields,
                required != null,
                "true".equals(required),
                isTrue(entries.get("mayBeLater")),
                scalar(entries.get("meaning")),
                null);
    }

    private boolean isTrue(@Nullable Node node) {
        if (node != null && !"true".equals(scalar(node))) {
            fault(node, "mayBeLater is true or left out");
        }
        return node != null;
    }

    private void checkFields(List<String> fields, CellKind kind, FactKind fact, Node node) {
        if (kind.hasOwnFields() != fields.isEmpty()) {
            fault(node, kind.word() + (kind.hasOwnFields() ? " knows its fields itself" : " needs a field"));
        }
        for (String field : fields) {
            Optional<Integer> place = fact.findColumn(field);
            ColumnType type = place.map(at -> fact.columns().get(at).type()).orElse(null);
            if (type == null) {
                fault(node, fact + " has no field " + field);
            } else if (type != kind.fills()) {
                fault(node, field + " is " + type + ", which " + kind.word() + " does not fill");
            }
        }
    }

    private FormatColumn plain(Node node, Use use, @Nullable String reason) {
        List<String> called = node instanceof SequenceNode ? texts(node) : List.of(String.valueOf(scalar(node)));
        called.forEach(name -> once(name, node));
        return new FormatColumn(called, use, null, List.of(), false, false, false, null, reason);
    }

    private List<FormatColumn> ignored(@Nullable Node node) {
        List<FormatColumn> columns = new ArrayList<>();
        if (node instanceof MappingNode reasons) {
            for (NodeTuple tuple : reasons.getValue()) {
                String reason = String.valueOf(scalar(tuple.getKeyNode()));
                items(tuple.getValueNode()).forEach(item -> columns.add(plain(item, Use.IGNORED, reason)));
            }
        } else if (node != null) {
            fault(node, "ignored is {reason: [columns]}");
        }
        return columns;
    }

    /** A part of a key that is no text has to come from somewhere. */
    private void checkKeys(
            FactKind fact,
            List<FormatColumn> columns,
            Map<String, String> constants,
            Set<Format.Need> needs,
            Node root) {
        Set<String> filled = new HashSet<>(constants.keySet());
        for (FormatColumn column : columns) {
            filled.addAll(column.fields());
            if (column.kind() == CellKind.PERIOD) {
                filled.addAll(List.of(CellKind.firstDayOf(fact), "to_day"));
            }
        }
        if (needs.contains(Format.Need.PERIOD)) {
            filled.addAll(List.of("from_day", "to_day"));
        }
        if (needs.contains(Format.Need.AS_OF)) {
            filled.addAll(List.of("day", "valid_from"));
        }
        for (FactColumn part : fact.key()) {
            if (part.type() != ColumnType.TEXT && !filled.contains(part.name())) {
                fault(root, "nothing fills " + part.name() + ", a part of the key of " + fact);
            }
        }
    }

    private Map<String, String> constants(@Nullable Node node, FactKind fact) {
        Map<String, String> found = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String field = String.valueOf(scalar(tuple.getKeyNode()));
                String value = String.valueOf(scalar(tuple.getValueNode()));
                boolean text = fact.columns().contains(new FactColumn(field, ColumnType.TEXT));
                boolean whole = fact.columns().contains(new FactColumn(field, ColumnType.WHOLE));
                if (!text && !(whole && value.matches("\\d{1,9}"))) {
                    fault(tuple.getKeyNode(), fact + " has no text or whole field " + field + " for " + value);
                }
                found.put(field, value);
            }
        }
        return found;
    }

    private void once(String name, Node node) {
        if (!names.add(ColumnName.normal(name))) {
            fault(node, "column " + name + " stands twice");
        }
    }

    private Map<String, Node> entries(MappingNode mapping, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = String.valueOf(scalar(tuple.getKeyNode()));
            if (!known.contains(key)) {
                fault(tuple.getKeyNode(), "unknown key " + key);
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                fault(tuple.getKeyNode(), key + " stands twice");
            }
        }
        return entries;
    }

    private String text(@Nullable Node node, Node parent, String key) {
        String found = scalar(node);
        if (found == null || found.isBlank()) {
            fault(node == null ? parent : node, key + " is missing");
            return "";
        }
        return found;
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable Node node, Node parent, String key) {
        String word = scalar(node);
        if (word == null) {
            fault(parent, key + " is missing");
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        fault(node == null ? parent : node, "unknown " + key + " " + word);
        return null;
    }

    private <E extends Enum<E>> Set<E> constants(Class<E> type, @Nullable Node node) {
        Set<E> found = new HashSet<>();
        for (Node item : items(node)) {
            E constant = constant(type, item, item, type.getSimpleName());
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private List<String> texts(@Nullable Node node) {
        if (node instanceof ScalarNode single) {
            return List.of(single.getValue());
        }
        return items(node).stream().map(item -> String.valueOf(scalar(item))).toList();
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private static @Nullable String scalar(@Nullable Node node) {
        return node instanceof ScalarNode single ? single.getValue() : null;
    }

    private void fault(Node node, String what) {
        faults.add(file + ":" + (node.getStartMark().getLine() + 1) + ": " + what);
    }
}
