package io.zhanggui.engagement.contract;

import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import java.util.List;

/**
 * A text with what stands in it.
 *
 * @param reading its clauses, and what is wrong or vague
 * @param barriers what else stands against offering it; empty where it may be offered, or was
 */
public record RevisionText(Revision revision, String text, Reading reading, List<Refusal> barriers) {}
