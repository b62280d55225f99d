package io.zhanggui.connect.formats;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A match made ready for reading: which column fills which fields, and what each row has in common. */
public final class RowMapping {

    private final Match match;
    private final Pseudonyms pseudonyms;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Object> common = new HashMap<>();

    /**
     * Compiles a match.
     *
     * @param match a format and where its columns are
     * @param supplied answers to the format's needs
     * @param pseudonyms of the tenant
     * @throws IllegalArgumentException where a need is not answered
     */
    public RowMapping(Match match, Supplied supplied, Pseudonyms pseudonyms) {
        this.match = match;
        this.pseudonyms = pseudonyms;
        Format format = match.format();
        for (Format.Need need : format.needs()) {
            if (!supplied.has(need)) {
                throw new IllegalArgumentException(format.key() + " needs " + need);
            }
        }
        format.constants()
                .forEach((field, value) -> common.put(
                        place(field),
                        isText(place(field)) ? value.getBytes(StandardCharsets.UTF_8) : Long.valueOf(value)));
        supply(supplied);
        compile(match);
    }

    private void compile(Match match) {
        Format format = match.format();
        for (Binding binding : match.bindings()) {
            FormatColumn target = binding.target();
            if (target != null && target.use() == FormatColumn.Use.BOUND && target.kind() != null) {
                Step step = Step.of(binding, target, target.kind(), format.fact());
                steps.add(step);
                // what the file says itself goes before what was said beside it
                for (int place : step.places()) {
                    common.remove(place);
                }
            }
        }
    }

    private void supply(Supplied supplied) {
        Period period = supplied.period();
        if (period != null) {
            supply("from_day", period.from().toEpochDay());
            supply("to_day", period.to().toEpochDay());
        }
        if (supplied.asOf() != null && match.format().needs().contains(Format.Need.AS_OF)) {
            supply("day", supplied.asOf().toEpochDay());
            supply("valid_from", supplied.asOf().toEpochDay());
        }
        String item = supplied.itemId();
        if (item != null && match.format().needs().contains(Format.Need.ITEM)) {
            supply("item_id", item.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void supply(String field, Object value) {
        fact().findColumn(field).ifPresent(place -> common.put(place, value));
    }

    private int place(String field) {
        return fact().findColumn(field).orElseThrow();
    }

    /** What the rows become. */
    public FactKind fact() {
        return match.format().fact();
    }

    public Match match() {
        return match;
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    List<Step> steps() {
        return steps;
    }

    /** Values that all rows share by place: text as bytes, others as Long. */
    Map<Integer, Object> common() {
        return common;
    }

    /** Whether some column fills that field. */
    boolean fills(String field) {
        return fact().findColumn(field).isPresent()
                && steps.stream().anyMatch(step -> contains(step.places(), place(field)));
    }

    /** Whether a field may name a moment after the file was written. */
    public boolean mayBeLater(int place) {
        return steps.stream().anyMatch(step -> step.target().mayBeLater() && contains(step.places(), place));
    }

    private static boolean contains(int[] places, int wanted) {
        for (int place : places) {
            if (place == wanted) {
                return true;
            }
        }
        return false;
    }

    List<FactColumn> columns() {
        return fact().columns();
    }

    boolean isText(int place) {
        return columns().get(place).type() == ColumnType.TEXT;
    }

    /** A mapper for one thread. */
    public RowMapper newMapper() {
        return new RowMapper(this);
    }
}
