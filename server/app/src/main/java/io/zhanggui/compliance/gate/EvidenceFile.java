package io.zhanggui.compliance.gate;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * A file that shows something.
 *
 * @param number the point it belongs to; 0 for a licence
 * @param type its media type, told by its content
 * @param file its name among the kept files
 */
public record EvidenceFile(
        long id,
        ShopId shop,
        int number,
        String name,
        String type,
        long bytes,
        String sha256,
        String file,
        UserId by,
        Instant at) {}
