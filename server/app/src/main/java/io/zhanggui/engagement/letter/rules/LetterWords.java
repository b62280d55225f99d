package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.rules.SheetText;

/** Writes the letter about a period for a reader. */
public final class LetterWords {

    private LetterWords() {}

    public static Sheet write(PeriodFacts facts, LetterLevel level) {
        Sheet sheet = facts.kind() == LetterKind.DAILY ? BriefWords.write(facts) : ReportWords.write(facts, level);
        // In the form it has after it was edited, so that what nobody changed shows no difference.
        return SheetText.read(sheet.title(), SheetText.write(sheet));
    }
}
