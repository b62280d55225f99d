package io.zhanggui.compliance.flow;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.work.Duties;
import io.zhanggui.work.Rhythm;
import org.springframework.stereotype.Component;

/** Keeping the handbooks up to date is work that comes again (F046): each month, quarter and year. */
@Component
public class RuleDuties {

    private static final String PAGE = "/compliance/handbooks";
    private static final int IN_MONTH = 25;
    private static final int IN_QUARTER = 80;
    private static final int IN_YEAR = 350;

    private final Duties duties;

    RuleDuties(Duties duties) {
        this.duties = duties;
    }

    /** Makes the three duties where the agency does not have them. */
    public void ensure(AgencyId agency) {
        duties.ensure(
                agency,
                "rules-monthly",
                new Bilingual("按处罚案例更新合规模板（月度）", "Update the compliance templates by penalty cases (monthly)"),
                Rhythm.MONTHLY,
                IN_MONTH,
                PAGE);
        duties.ensure(
                agency,
                "rules-quarterly",
                new Bilingual("复核合规模板（季度）", "Review the compliance templates (quarterly)"),
                Rhythm.QUARTERLY,
                IN_QUARTER,
                PAGE);
        duties.ensure(
                agency,
                "rules-yearly",
                new Bilingual("重建合规模板（年度）", "Rebuild the compliance templates (yearly)"),
                Rhythm.YEARLY,
                IN_YEAR,
                PAGE);
    }
}
