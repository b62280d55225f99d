package io.zhanggui.paper;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line may end: behind any Chinese character, but no line begins with a closing mark or ends with an opening one. */
final class ChineseBreaks implements SplitCharacter {

    static final SplitCharacter RULES = new ChineseBreaks();

    private static final String NOT_FIRST = "，。、；：？！”’）》】〉…%％·,.;:!?)]";
    private static final String NOT_LAST = "“‘（《【〈([￥";

    private ChineseBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] pieces) {
        char here = text[current];
        boolean closed = current + 1 >= end || NOT_FIRST.indexOf(text[current + 1]) < 0;
        return closed && NOT_LAST.indexOf(here) < 0 && (here <= ' ' || here == '-' || here == '/' || isChinese(here));
    }

    private static boolean isChinese(char letter) {
        return letter >= 0x2E80 || NOT_FIRST.indexOf(letter) >= 0 && letter > 0x7F;
    }
}
