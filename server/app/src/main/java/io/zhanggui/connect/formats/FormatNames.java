package io.zhanggui.connect.formats;

import io.zhanggui.connect.formats.Binding.State;
import io.zhanggui.connect.formats.FormatColumn.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A format's columns by name, to be held against the rows of a table. */
final class FormatNames {

    private static final double RENAMED_COUNTS = 0.9;
    private static final int LEAST_COLUMNS = 2;
    private static final double WORTH_A_LOOK = 0.2;

    private final Format format;
    private final Map<String, FormatColumn> byName = new HashMap<>();
    private final Set<String> excluded = new HashSet<>();
    private final double requiredWeight;

    FormatNames(Format format) {
        this.format = format;
        double required = 0;
        for (FormatColumn column : format.columns()) {
            column.names().forEach(name -> byName.put(ColumnName.normal(name), column));
            required += column.required() ? weight(column) : 0;
        }
        format.excludes().forEach(name -> excluded.add(ColumnName.normal(name)));
        this.requiredWeight = required;
    }

    Format format() {
        return format;
    }

    /** How well a row fits as the header; {@code null} where it hardly does. */
    Recogniser.@Nullable Ranked match(List<String> cells, int row) {
        String[] names = new String[cells.size()];
        FormatColumn[] found = new FormatColumn[cells.size()];
        Set<FormatColumn> taken = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            names[i] = ColumnName.normal(cells.get(i));
            FormatColumn column = byName.get(names[i]);
            if (excluded.contains(names[i])) {
                return null;
            }
            if (column != null && (taken.add(column) || column.use() != Use.BOUND)) {
                found[i] = column;
            }
        }
        if (taken.size() < LEAST_COLUMNS && !(taken.size() == cells.size() && !taken.isEmpty())) {
            return null;
        }
        boolean[] renamed = new boolean[names.length];
        findRenamed(names, found, renamed, taken);
        return rank(cells, row, found, renamed, taken);
    }

    private void findRenamed(String[] names, FormatColumn[] found, boolean[] renamed, Set<FormatColumn> taken) {
        for (int i = 0; i < names.length; i++) {
            if (found[i] == null && !names[i].isEmpty()) {
                FormatColumn near = near(names[i], taken);
                if (near != null) {
                    found[i] = near;
                    renamed[i] = true;
                    taken.add(near);
                }
            }
        }
    }

    /** The only free column that a name could be a slip of. */
    private @Nullable FormatColumn near(String name, Set<FormatColumn> taken) {
        FormatColumn near = null;
        String bare = ColumnName.withoutBrackets(name);
        for (Map.Entry<String, FormatColumn> entry : byName.entrySet()) {
            FormatColumn column = entry.getValue();
            if (taken.contains(column)) {
                continue;
            }
            boolean sameBare = bare.length() >= 2 && bare.equals(ColumnName.withoutBrackets(entry.getKey()));
            if (sameBare || ColumnName.isSlip(name, entry.getKey())) {
                if (near != null && near != column) {
                    return null;
                }
                near = column;
            }
        }
        return near;
    }

    private Recogniser.@Nullable Ranked rank(
            List<String> cells, int row, FormatColumn[] found, boolean[] renamed, Set<FormatColumn> taken) {
        List<Binding> bindings = new ArrayList<>();
        double known = 0;
        double unknown = 0;
        double required = 0;
        for (int i = 0; i < found.length; i++) {
            FormatColumn column = found[i];
            if (cells.get(i).isEmpty()) {
                continue;
            }
            bindings.add(new Binding(i, cells.get(i), state(column, renamed[i]), column));
            if (column == null) {
                unknown++;
            } else {
                double weight = weight(column) * (renamed[i] ? RENAMED_COUNTS : 1);
                known += weight;
                unknown += weight(column) - weight;
                required += column.required() ? weight : 0;
            }
        }
        double confidence = known / (known + unknown) * (requiredWeight == 0 ? 1 : required / requiredWeight);
        List<String> missing = format.required().stream()
                .filter(column -> !taken.contains(column))
                .map(FormatColumn::name)
                .toList();
        boolean whole = !taken.isEmpty() && missing.isEmpty();
        if (confidence < WORTH_A_LOOK && !whole) {
            return null;
        }
        double coverage = (double) taken.size() / format.columns().size();
        return new Recogniser.Ranked(new Match(format, confidence, row, bindings, missing), coverage);
    }

    private static State state(@Nullable FormatColumn column, boolean renamed) {
        if (column == null) {
            return State.UNKNOWN;
        }
        return switch (column.use()) {
            case IGNORED -> State.IGNORED;
            case PERSON -> State.PERSON;
            case BOUND -> renamed ? State.RENAMED : State.KNOWN;
        };
    }

    private static double weight(FormatColumn column) {
        return column.required() ? 3 : column.use() == Use.BOUND ? 2 : 1;
    }
}
