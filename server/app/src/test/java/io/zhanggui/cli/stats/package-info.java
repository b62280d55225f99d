@org.jspecify.annotations.NullMarked
package io.zhanggui.cli.stats;
