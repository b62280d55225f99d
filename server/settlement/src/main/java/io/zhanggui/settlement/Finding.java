package io.zhanggui.settlement;

/**
 * Something that is wrong or open at one place of a file.
 *
 * @param code stable, such as {@code CONTRACT-2003}
 * @param weight what it prevents
 * @param path the clause, such as {@code kpis[2].baseline}
 * @param line of the place, from 1; 0 where the file has no lines
 * @param column of the place, from 1
 * @param found what stands there; may be empty
 * @param said what is wrong
 * @param hint what to do
 */
public record Finding(
        String code, Weight weight, String path, int line, int column, String found, Words said, Words hint) {

    /** What a finding prevents. */
    public enum Weight {
        /** Nothing can be computed: the file is broken or the clause has no meaning. */
        FAULT,
        /** The clause can be tried, and the contract cannot be signed. */
        OPEN
    }

    /** {@code file:line:column: what is wrong; what to do (code)}, as compilers say it. */
    public Words sentence(String file) {
        String place = file + ":" + line + ":" + column + ": ";
        return new Words(
                place + said.zh() + "。" + hint.zh() + "（" + code + "）",
                place + said.en() + ". " + hint.en() + " (" + code + ")");
    }
}
