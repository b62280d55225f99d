package io.zhanggui.work;

/**
 * What an agency settled of its approvals.
 *
 * @param smallFen up to this amount a manager decides, above it the director (F151)
 * @param patienceHours working hours without a decision after which it goes to the next role up
 */
public record ApprovalRules(long smallFen, int patienceHours) {

    /** 5,000 yuan and two working days: ours, not the source's, which names no figure. */
    public static final ApprovalRules USUAL = new ApprovalRules(500_000, 16);
}
