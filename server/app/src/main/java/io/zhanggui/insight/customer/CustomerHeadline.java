package io.zhanggui.insight.customer;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.customer.CustomerAnswer.HoldoutTold;
import io.zhanggui.insight.customer.CustomerAnswer.Outlook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many will come back and what that brings, with how far the same method missed the past. */
@Component
final class CustomerHeadline implements HeadlineWriter<CustomerQuestion, CustomerAnswer> {

    @Override
    public StudyKind kind() {
        return StudyKind.CUSTOMER_VALUE;
    }

    @Override
    public Class<CustomerQuestion> question() {
        return CustomerQuestion.class;
    }

    @Override
    public Class<CustomerAnswer> answer() {
        return CustomerAnswer.class;
    }

    @Override
    public Headline write(CustomerQuestion question, CustomerAnswer answer) {
        return Headline.of(
                tongue -> sentence(tongue, answer), tongue -> number(tongue, answer), tongue -> sure(tongue, answer));
    }

    private static String sentence(Language tongue, CustomerAnswer answer) {
        String buyers = tongue.whole(answer.buyers().buyers());
        Outlook outlook = answer.outlook();
        if (outlook == null) {
            var doubt = answer.outlookDoubt();
            return tongue.of(
                            "%s 位买家，%s 位买过不止一天；数据还估不出他们以后会怎样。",
                            "%s buyers, %s of whom bought on more than one day; the data cannot tell yet what they will do. ",
                            buyers,
                            tongue.whole(answer.buyers().repeatBuyers()))
                    + (doubt == null ? "" : tongue.of(doubt.zh(), doubt.en()));
        }
        int days = answer.basis().horizonDays();
        String returning = tongue.whole(outlook.returning());
        Double turnover = outlook.turnover();
        String brought = turnover == null
                ? tongue.of("共约 %s 次", "about %s times", tongue.whole(outlook.purchases()))
                : tongue.of("带来约 %s", "bringing about %s", tongue.figure(turnover, "yuan"));
        return tongue.of(
                        "%s 位买家里，估计有 %s 位会在未来 %d 天再买，%s；",
                        "Of %s buyers an estimated %s will buy again in the next %d days, %s; ",
                        buyers,
                        returning,
                        days,
                        brought)
                + sure(tongue, answer);
    }

    private static String number(Language tongue, CustomerAnswer answer) {
        Outlook outlook = answer.outlook();
        if (outlook == null) {
            return "";
        }
        return outlook.turnover() == null
                ? tongue.of("%s 位", "%s buyers", tongue.whole(outlook.returning()))
                : tongue.figure(outlook.turnover(), "yuan");
    }

    private static String sure(Language tongue, CustomerAnswer answer) {
        Double miss = missBy(answer.holdout());
        return miss == null
                ? tongue.of("这段数据太短，没法用过去核对。", "the data are too short to be checked against the past.")
                : tongue.of(
                        "用同样办法倒推最后一段，次数偏差 %s。",
                        "the same method missed the number of purchases of the last stretch by %s.",
                        tongue.signed(miss));
    }

    /** How far the expected purchases lay from what came, as a share of that; null where nothing came. */
    private static @Nullable Double missBy(@Nullable HoldoutTold told) {
        return told == null || told.purchases() == 0
                ? null
                : (Double) ((told.purchasesExpected() - told.purchases()) / told.purchases());
    }
}
