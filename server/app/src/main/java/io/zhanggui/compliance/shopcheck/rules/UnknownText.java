package io.zhanggui.compliance.shopcheck.rules;

import io.zhanggui.shared.Bilingual;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cells of texts that say nothing which could be checked: passing them would be a false assurance. */
public final class UnknownText {

    /** Why a line without any text is not checked. */
    public static final Bilingual NO_TEXT = new Bilingual("这一行没有文字", "this line has no text");

    private static final Bilingual NO_RESULT = new Bilingual(
            "公式没有结果：在 Excel 里打开、保存后再传",
            "a formula without its result: open the file in Excel, save it and send it again");
    private static final Bilingual BROKEN_RESULT =
            new Bilingual("公式出错：改好公式再传", "a formula with an error: mend it and send the file again");

    private static final Bilingual BROKEN_ENCODING = new Bilingual(
            "这一行的编码坏了：把整个文件用同一种编码（UTF-8）保存后再传",
            "the encoding of this line is broken: save the whole file in one encoding (UTF-8) and send it again");

    /** {@code ="123"} is how CSV keeps digits as text. */
    private static final Pattern FORMULA = Pattern.compile("=(?!\"[^\"]*\"$).*", Pattern.DOTALL);

    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    private UnknownText() {}

    /** Why nobody can say what the cell says; empty where it is plain, or empty itself. */
    public static Optional<Bilingual> why(String cell) {
        if (cell.indexOf('\uFFFD') >= 0) {
            return Optional.of(BROKEN_ENCODING);
        }
        if (ERRORS.contains(cell)) {
            return Optional.of(BROKEN_RESULT);
        }
        return FORMULA.matcher(cell).matches() ? Optional.of(NO_RESULT) : Optional.empty();
    }
}
