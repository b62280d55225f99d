package io.zhanggui.metrics;

import java.util.List;

/**
 * What is wrong at one place of a catalogue file.
 *
 * @param file its name
 * @param line of the place, from 1
 * @param column of the place, from 1
 * @param code stable, such as {@code CATALOGUE-05}
 * @param found what stands there; may be empty
 * @param expected what could stand there instead, the likeliest first; may be empty
 * @param said what is wrong
 * @param hint how to mend it
 */
public record CatalogueFault(
        String file, int line, int column, String code, String found, List<String> expected, Note said, Note hint) {

    /** {@code file:line:column code what is wrong; hint}, as compilers say it. */
    public Note sentence() {
        String place = file + ":" + line + ":" + column + ": ";
        return new Note(
                place + said.zh() + "。" + hint.zh() + "（" + code + "）",
                place + said.en() + "; " + hint.en() + " (" + code + ")");
    }
}
