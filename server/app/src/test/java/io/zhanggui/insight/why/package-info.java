@org.jspecify.annotations.NullMarked
package io.zhanggui.insight.why;
