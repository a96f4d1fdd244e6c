package discordtest

import (
	"slices"
	"strings"
)

// locales are the languages that Discord's app comes in.
var locales = strings.Fields("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko")

// checkLocalizations checks names and descriptions in other languages, where a
// name has to be of the form that valid reports.
func checkLocalizations(path string, names, descriptions map[string]string, valid func(string) bool) faults {
	var f faults
	for locale, name := range names {
		if !slices.Contains(locales, locale) {
			f.add(at(path, "name_localizations", locale), "there is no such locale")
		}
		if !valid(name) {
			f.add(at(path, "name_localizations", locale), "Command name is invalid: %q", name)
		}
	}
	for locale, description := range descriptions {
		if !slices.Contains(locales, locale) {
			f.add(at(path, "description_localizations", locale), "there is no such locale")
		}
		f.require(at(path, "description_localizations", locale), description, maxCommandDescription)
	}
	return f
}
