package io.zhanggui.compliance;

import io.zhanggui.shared.AgencyId;
import java.util.List;

/** The words that agencies forbid themselves because of penalties. */
public interface CaseWords {

    /**
     * Those in force: accepted, of cases that were neither overturned nor withdrawn. The same list is answered until
     * one comes or goes.
     */
    List<CaseWord> inForce(AgencyId agency);
}
