package io.zhanggui.insight.promotion;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.stats.Interval;
import org.springframework.stereotype.Component;

/** What a promotion truly brought: its sentence, the net of it, and the interval of that. */
@Component
final class PromotionHeadline implements HeadlineWriter<PromotionQuestion, PromotionAnswer> {

    private static final String UNIT = "yuan";

    @Override
    public StudyKind kind() {
        return StudyKind.PROMOTION;
    }

    @Override
    public Class<PromotionQuestion> question() {
        return PromotionQuestion.class;
    }

    @Override
    public Class<PromotionAnswer> answer() {
        return PromotionAnswer.class;
    }

    @Override
    public Headline write(PromotionQuestion question, PromotionAnswer answer) {
        Interval interval = answer.net().interval();
        return Headline.of(
                tongue -> tongue.of(answer.sentence().zh(), answer.sentence().en()),
                tongue -> tongue.figure(answer.net().value(), UNIT),
                tongue -> tongue.of(
                        "90%% 区间 %s 到 %s，净增的可能 %s",
                        "90%% interval %s to %s, chance of a gain %s",
                        tongue.figure(interval.lower(), UNIT),
                        tongue.figure(interval.upper(), UNIT),
                        tongue.chance(answer.chanceOfGain())));
    }
}
