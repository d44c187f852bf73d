/**
 * What the user has set, and where: the environment, {@code .env}, the file in AIR_HOME; and where that is. The only
 * room that reads the environment. May import {@code model}. Start at {@link air.settings.Settings}.
 */
package air.settings;
