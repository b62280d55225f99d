package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of slots that makes up a claim: {@code {use} ..3 {period} ..6 {trouble} ..3 [没了|不见了]}. A name in braces is
 * a word list or a figure, words in brackets are a list of its own, {@code ..n} lets up to n letters stand before the
 * next slot, a question mark behind a slot makes it optional. Nothing is filled across the end of a sentence.
 *
 * @param slots the first is never optional
 */
record Phrasing(List<Slot> slots) {

    /**
     * @param list the word list or figure that fills it
     * @param gap most letters between the slot before and this one
     */
    record Slot(String list, int gap, boolean optional) {}

    Phrasing {
        slots = List.copyOf(slots);
    }

    String first() {
        return slots.getFirst().list();
    }

    /**
     * Reads a phrasing.
     *
     * @param listOf gives words their list: asked with the words of a bracket, answers the name
     * @throws IllegalArgumentException where it is not written as above
     */
    static Phrasing read(String written, Function<List<String>, String> listOf) {
        List<Slot> slots = new ArrayList<>();
        int gap = 0;
        for (String part : written.strip().split("\\s+")) {
            if (part.startsWith("..")) {
                gap = gap(part);
                continue;
            }
            boolean optional = part.endsWith("?");
            String slot = optional ? part.substring(0, part.length() - 1) : part;
            slots.add(new Slot(list(slot, listOf), gap, optional));
            gap = 0;
        }
        if (slots.isEmpty() || slots.getFirst().optional()) {
            throw new IllegalArgumentException("a phrasing begins with a slot that is not optional: " + written);
        }
        return new Phrasing(slots);
    }

    private static int gap(String part) {
        try {
            return Integer.parseInt(part.substring(2));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + part + "\" is no gap; write ..3 for up to three letters", e);
        }
    }

    private static String list(String slot, Function<List<String>, String> listOf) {
        if (slot.startsWith("{") && slot.endsWith("}")) {
            return slot.substring(1, slot.length() - 1);
        }
        if (slot.startsWith("[") && slot.endsWith("]")) {
            return listOf.apply(List.of(slot.substring(1, slot.length() - 1).split("\\|")));
        }
        if (slot.isEmpty() || slot.contains("|") || slot.contains("[") || slot.contains("{")) {
            throw new IllegalArgumentException("\"" + slot + "\" is no slot; write a word, {list} or [one|another]");
        }
        return listOf.apply(List.of(slot));
    }
}
