package io.zhanggui.connect.formats;

import java.text.Normalizer;
import java.util.Locale;

/** When two column names are the same, and when one is the other renamed. */
final class ColumnName {

    /** Characters that tell columns apart: 商品加购人数 is not 商品加购件数, though one character differs. */
    private static final String TELLING = "人件数量次额率新老首复直间接买卖家收支出入父子主副分总上下前后付退款金单" + "一二三四年月日周店品宝评访详情创确完开结成发交增减进高低长短平均展点";

    private ColumnName() {}

    /** Without width, case, spaces and known spelling variants. */
    static String normal(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c > ' ' && c != '\uFEFF' && c != '"' && c != '_') {
                kept.append(c == '帐' ? '账' : c);
            }
        }
        return kept.toString().replace("转换率", "转化率");
    }

    /** Without what stands in brackets, such as a unit. */
    static String withoutBrackets(String normal) {
        return normal.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】", "");
    }

    /** One character differs, is added or is missing, and it is none that tells columns apart. */
    static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < 4 || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int least = Math.min(one.length(), other.length());
        while (same < least && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int oneRest = same + (one.length() >= other.length() ? 1 : 0);
        int otherRest = same + (other.length() >= one.length() ? 1 : 0);
        if (oneRest > one.length() || otherRest > other.length()) {
            return false;
        }
        boolean slip = one.substring(oneRest).equals(other.substring(otherRest));
        return slip && !isTelling(one, same, oneRest) && !isTelling(other, same, otherRest);
    }

    private static boolean isTelling(String name, int from, int to) {
        return to > from && (TELLING.indexOf(name.charAt(from)) >= 0 || name.charAt(from) < 0x80);
    }
}
