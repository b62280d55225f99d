package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.compliance.gate.Publication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a publication is judged by.
 *
 * @param checked its title and its texts as they were checked
 * @param withheld what it said before and had to come down, as it checks today
 * @param standIns notes in the place of what nobody may sell
 * @param licences those of its shop
 * @param ads the advertising texts of its shop
 * @param asked the checklists that the gate asks of it
 * @param signed its newest certificate of each checklist, by key
 * @param brand the brand it bears, said or told by its title; empty where none is known
 * @param prices what is wrong with its prices
 * @param unpriced the policy that holds for it while nobody said what it costs; null where there is none such
 */
public record GateFacts(
        Publication publication,
        List<CheckedText> checked,
        List<CheckedText> withheld,
        Set<String> standIns,
        List<LicenceKind> kinds,
        List<Licence> licences,
        List<AdText> ads,
        List<Checklist> asked,
        Map<String, Certificate> signed,
        String brand,
        List<PriceFinding> prices,
        @Nullable PricePolicy unpriced) {

    public GateFacts {
        checked = List.copyOf(checked);
        withheld = List.copyOf(withheld);
        standIns = Set.copyOf(standIns);
        kinds = List.copyOf(kinds);
        licences = List.copyOf(licences);
        ads = List.copyOf(ads);
        asked = List.copyOf(asked);
        signed = Map.copyOf(signed);
        prices = List.copyOf(prices);
    }
}
