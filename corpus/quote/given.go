package quote

// Given names of one gender, of the languages that are read. Names that both
// have ("Kim", "Andrea", "Sasha") are in neither list.
var (
	femaleNames = setOf(`ada agnes alice alicia amanda amy ana ann anna anne annette annie antonia barbara beatrice becky betty
		beth brenda bridget camila carla carmen carol caroline catherine cecilia charlotte christina christine clara claire
		claudia cynthia daniela deborah debra denise diana diane donna doris dorothy edith eleanor elena elisabeth elizabeth
		ella ellen elsa emily emma erika esther eva eve florence frances gabriela gertrude gloria grace greta hanna hannah
		heather heidi helen helena hillary ida ines ingrid irene isabel isabella jane janet janice jennifer jessica joan joanna
		judith julia juliette karen kate katherine kathleen kathryn katie kelly kimberly kirsten laura lena linda lisa loretta
		lucia lucy luisa margaret maria marie marta martha mary maureen megan megyn melissa michelle mildred miriam monica
		nancy natalia nicole nina nora olga olivia pamela patricia paula phyllis rachel rebecca rosa ruth sabine samantha
		sandra sara sarah sharon sofia sophie stephanie susan susanne sylvia tamara teresa tina ursula valerie vera veronica
		victoria virginia wendy yvonne zoe
		анна елена мария ольга татьяна наталья ирина светлана екатерина людмила юлия нина вера галина дарья тамара валентина вероника виктория оксана лариса`)
	maleNames = setOf(`aaron adam adolf alan albert alejandro alex alfred andré andreas andrés andrew ansel anthony antonio arnold
		arthur barack ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles charlie christian
		christoph christopher chuck craig dan daniel dave david dennis derek diego dieter dmitry dominic donald doug douglas ed
		edgar eduardo edward elon emil enrique eric erik ernest ernesto eugene felix fernando francisco françois frank fred
		frederick friedrich fritz gary geoff george gerald gerhard giovanni giuseppe glenn gordon greg günter gustav hans
		harold harry heinrich helmut henri henry herbert howard hugh hugo igor ivan jack jacob jacques james jamie jan jason
		javier jean jeff jeffrey jeremy jerry jim jimmy joe joel johann johannes john jon jonathan jorge josé joseph juan julio
		jürgen karl keith ken kenneth kevin klaus konstantin kurt lars larry lawrence len leo leonard lloyd louis luigi luis
		manuel marc marco marcus mario mark markus martin matt matthew max michael miguel mike mikhail mitch mitt nathan neil
		nicolas nigel nikolai norbert norman olaf oleg oliver oscar otto pablo patrick paul pavel pedro pete peter philip phil
		pierre rafael ralph ray raymond reince ricardo richard rick rob robert roberto rodney roger roland ronald rudy rupert
		russell ryan salvador sam samuel scott sean sebastian sergei sergey seth simon stefan stephen steve steven stewart stuart
		ted terrence theo theodore thomas tim timothy tobias todd tom tony ulrich victor viktor vincent vladimir vyacheslav walter
		warren wayne werner wilhelm william wolfgang yuri zachary
		александр алексей андрей антон борис вадим валерий василий виктор владимир вячеслав геннадий георгий григорий дмитрий
		евгений иван игорь константин максим михаил николай олег павел пётр роман сергей степан юрий
		артём артем виталий владислав глеб денис егор илья кирилл никита станислав тимур ярослав`)
)

func genderOfGiven(name string) gender {
	switch {
	case femaleNames.has(name):
		return female
	case maleNames.has(name):
		return male
	}
	return unknown
}
