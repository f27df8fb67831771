"""Surnames of which several spellings are borne by different people, so that one is no evidence of a slip of the other.

By hand, from the spellings that telephone books of the English, German, Dutch, Nordic, Slavic and Spanish-speaking countries
have side by side.
"""

from __future__ import annotations

from functools import cache

_SIBLINGS = """
Johnson Johnston Johnstone Jonsson Johansson Johanson Johansen Johannsen Johannson Jonson Jonassen Jonasson
Hansen Hanson Hanssen Hansson Jansen Janssen Jansson Janson Janssens Jansens Jensen Jenson Jenssen Jennsen
Petersen Peterson Pettersen Pettersson Petterson Petersson Peters Peeters Pieters Pietersen Pieterson Pederson Pedersen
Andersen Anderson Andersson Anderssen Andreasen Andreassen Andresen Andreessen Enderson
Nielsen Nilsen Nilsson Nilson Nielson Nelson Neilson Neilsen Nelsen Larsen Larson Larsson Larssen Laursen Lassen
Karlsen Karlson Karlsson Carlsen Carlson Carlsson Karlssen Olsen Olson Olsson Olesen Oleson Ohlsson Eriksen Erikson Eriksson
Ericson Ericsson Ericksen Erickson Thomsen Thomson Thompson Tompson Thomasson Thomason Tomasson Christensen Christenson
Christiansen Christianson Kristensen Kristiansen Kristiansson Kristensson Mortensen Mortenson Mortensson Martinsen Martinsson
Sorensen Sorenson Soerensen Rasmussen Rasmusson Isaksen Isaksson Jacobsen Jacobson Jacobsson Jakobsen Jakobsson Jakobson
Mathiesen Matthiesen Mathisen Mathieson Matheson Mattsson Mattson Matson Svensson Svenson Swenson Swensson Svendsen Svensen
Henriksen Henrikson Henriksson Hendriksen Henricksen Frederiksen Fredriksen Fredriksson Frederickson Danielsen Danielsson
Danielson Simonsen Simonson Simonsson Stephenson Stevenson Stephensen Steffensen Stefansson Gustafson Gustafsson Gustavsson
Gustavson Gunnarson Gunnarsson Magnusson Magnuson Magnussen Davidsen Davidson Davidsson Davison Michaelsen Mikkelsen Mikaelsson
Clark Clarke Brown Browne Green Greene Allan Allen Reed Reid Read Reade Stewart Stuart Steward Shaw Shore Clarkson Pearse Pearce
Pierce Peirce Lawrence Laurence Nichols Nicholls Nicols Nicholson Nicolson Phillips Philips Phillip Philipps Matthews Mathews
Mathew Matthew Hughes Hughs Harrison Harris Harries Haris Morris Morriss Moriss Norris Rodgers Rogers Roger Ferguson Fergusson
Humphries Humphreys Humphrey Jeffries Jeffreys Jeffrey Jeffery Geoffrey Connor Connors Conner Conners Connolly Connelly Conolly
Donelly Donnelly Donaghy Kelley Kelly Kenny Kenney Murray Murrey Murphy Doherty Dougherty Docherty Daugherty Riley Reilly Rielly
Macdonald Mcdonald Mackenzie Mckenzie Macleod Mcleod Mackay Mckay Macintyre Mcintyre Cook Cooke Cooks Moor Moore More Moores Woods
Wood Hodge Hodges Hodgson Hodgkinson Hodson Hudson Hobson Watson Wattson Whatson Wilson Willson Willison Wallace Wallis Walace
Barnes Barns Barr Barker Baker Parker Packer Becker Beker Bekker Bakker Backer Beckers Bergman Bergmann Berman Bermann Borman
Bormann Hoffman Hoffmann Hofman Hofmann Huffman Kaufman Kaufmann Kauffman Kauffmann Coffman Newman Neumann Naumann Neuman Norman
Normann Herman Hermann Herrmann Hermans Hartman Hartmann Hartmans Lehman Lehmann Leeman Leemann Zimmerman Zimmermann Zimerman
Eisenman Eisenmann Wassermann Wasserman Feldman Feldmann Goldman Goldmann Grossman Grossmann Steinman Steinmann Weissman Weissmann
Weisman Wiseman Weismann Lindeman Lindemann Bachman Bachmann Backman Buckman Heinemann Heineman Heinmann Hauptman Hauptmann
Schmid Schmidt Schmitt Schmitz Schmied Schmit Smits Smith Smithe Smyth Smythe Smit Schulz Schultz Schulze Schultze Scholz Scholtz
Scholze Schwarz Schwartz Schwarze Schwartze Swartz Swarts Schneider Snyder Snider Schnyder Schreiber Schriber Schroder Schroeder
Schroeter Schröder Schröter Schaefer Schafer Schaffer Schäfer Shaffer Shaeffer Shafer Sheffer Meier Meyer Mayer Maier Mayr Meijer
Meyers Myers Meiers Mayers Hoover Huber Hubert Hubner Huebner Weber Webber Webb Webers Wagner Wagener Wegner Wegener Fischer Fisher
Visser Vissers Fiser Bauer Baur Bower Bowers Braun Bruns Bruhn Bruno Brunner Bruner Bronner Brenner Kraus Krauss Krause Krauze Kruse
Cruse Kruze Kramer Cramer Kremer Krammer Kroll Krol Krohl Keller Keller Kellner Koller Kohler Koehler Köhler Kahler Kaehler Kuhn Kühn
Koehn Kohn Cohen Cohn Kohen Kahn Cahn Khan Kant Kantor Cantor Kessler Kesler Kestler Ziegler Zigler Siegel Seigel Segal Siegal Segel
Sigel Seagal Steiner Stainer Stein Steen Stern Sterne Sturm Strum Stoll Stoltz Stolz Stulz Walter Walters Walther Wolter Wolters
Wolf Wolff Wolfe Woolf Wulf Wulff Lang Lange Langer Long Lenz Lentz Lorenz Lorentz Lorenzo Laurenz Franz Frantz Frans Frank Franke
Francke Franck Frankel Fraenkel Frenkel Hertz Herz Herzog Hertzog Heinz Heinze Heintz Hinz Hintz Hintze Kunz Kuntz Kunze Kuntze
Moritz Moriz Fritz Friz Fritsch Fritsche Fritzsche Friedman Friedmann Freedman Fridman Freeman Friedrich Friedrichs Fredrich
Friedel Bernard Bernhard Bernhardt Barnard Barnhart Bernhart Gerard Gerhard Gerhardt Gerhart Girard Gerrard Garrard Eberhard
Eberhardt Everhart Leonard Leonhard Leonhardt Lennard Lenard Reinhard Reinhardt Reinhart Rinehart Richard Richards Richardt Ritchard
Rickard Rickards Engelhard Engelhardt Burkhard Burkhardt Burkhart Burckhardt Erhard Erhardt Ehrhardt Ehrhard Arnold Arnoldt Arnolds
Berthold Bertold Barthold Bartold Rheinhold Reinhold Reinholdt Conrad Konrad Conradt Konradt Albrecht Albright Allbright Aubrecht
Lambert Lampert Lamberts Lambrecht Lamprecht Goldberg Goldenberg Goldburg Greenberg Greenburg Grinberg Gruenberg Grunberg Rosenberg
Rosenburg Rozenberg Rosenthal Rosental Rozental Rosenblum Rosenblatt Rozenblat Weinberg Weinberger Weinburg Steinberg Steenberg
Sternberg Sternburg Nurnberg Nirenberg Lindberg Lindbergh Lindburg Lundberg Lundburg Landberg Landsberg Sandberg Sandburg Sundberg
Sjoberg Sjöberg Norberg Nordberg Hedberg Hegberg Hallberg Halberg Hellberg Holmberg Holmburg Stromberg Stenberg Stenburg
Lindstrom Lundstrom Lindström Lundström Nordstrom Nordström Sandstrom Sundstrom Engstrom Enstrom Lindgren Lundgren Lindegren Lindqvist
Lindquist Lundqvist Lundquist Lindkvist Almqvist Almquist Bergqvist Bergquist Blomqvist Blomquist Blomkvist Hallqvist Sandqvist
Sundqvist Forsberg Forsman Forssman Forssell Forsell Fernandes Fernandez Hernandes Hernandez Ferrandez Gonzales Gonzalez Gonsales
Gonsalves Goncalves Gonçalves Rodrigues Rodriguez Rodriquez Martines Martinez Martins Martin Marten Martens Mertens Mendes Mendez
Menendez Gomes Gomez Lopes Lopez Nunes Nunez Peres Perez Pires Alvares Alvarez Alves Suares Suarez Soares Ramires Ramirez Jimenez
Gimenez Ximenez Ximenes Dominguez Domingues Domingos Henriques Henriquez Enriquez Marques Marquez Vasques Vasquez Vazquez Velasquez
Velazquez Velasco Rosales Rosario Cortes Cortez Chaves Chavez Estevez Esteves Teixeira Texeira Moraes Morais Morales Moreles Moreno
Moreira Morena Ferreira Ferrera Ferreiro Ferrero Ferrer Ferrar Ferrari Ferraro Pereira Perera Pereyra Perreira Oliveira Olivera
Olivares Oliver Olivier Oliviero Silveira Silva Silvera Carneiro Carnero Carrera Cabrera Cabral Carvalho Carvajal Romero Romeiro
Romano Romani Romanov Romanoff Rossi Rosso Russo Ruso Rizzo Ricci Rizzi Marino Marini Martini Martino Mancini Manzini Morandi Moretti
Moretto Conti Contini Costa Coster Costello Castello Castelli Castillo Castilla Castile Bianchi Bianco Bianca Gallo Galli Gallos
Novak Nowak Novack Nowack Novák Novakov Novikov Noviko Kowalski Kovalski Kowalsky Kovalsky Kovalev Kovalyov Kovaliov Kovalenko
Koval Kowal Kowalczyk Kowalik Kowalek Kovac Kovacs Kovač Kovács Kovacevic Kovacic Horvat Horvath Horváth Nagy Ivanov Ivanoff Ivanenko
Ivanko Ivankov Petrov Petroff Petrenko Petrenkov Petrovsky Petrovski Petrovic Petrović Petkov Petkovic Pavlov Pavloff Pavlenko Pavlovic
Pavlovsky Popov Popoff Popova Popovic Popović Popovich Popescu Petrescu Petrache Ionescu Ionesco Iliescu Ilescu Morozov Moroz Markov
Markoff Markovic Marković Marinov Marinova Martynov Martinov Mironov Mironenko Mihailov Mikhailov Mikhaylov Mihaylov Nikolov Nikolaev
Nikolayev Nikolic Nikolić Sokolov Sokolow Sokolova Sokol Sokoll Zakharov Zaharov Zakharchenko Zhukov Zukov Zhuk Lukin Lukyanov Lukianov
Lysenko Lisenko Lyashenko Yushchenko Yushenko Yashchenko Tkachenko Tkach Tkachuk Kravchenko Kravchuk Kravets Kravtsov Kravtsova
Shevchenko Shevchuk Shevtsov Shevtsova Bondarenko Bondar Bondarev Boyko Boiko Boichuk Moyseenko Moiseenko Melnik Melnyk Melnikov
Melnychenko Melnichenko Marchenko Martynenko Martinenko Savchenko Savchuk Savenko Sidorov Sidorenko Sidorova Semenov Semyonov Semenenko
Semenyuk Semeniuk Fedorov Fyodorov Fedorenko Fedoruk Fedorchenko Karimov Kerimov Karimova Aliev Aliyev Alieva Aliyeva Guliev Guliyev
Kuliev Hasanov Gasanov Hassanov Hussein Hussain Husein Hossein Hossain Hassan Hasan Hassen Hamad Hamed Hamid Ahmad Ahmed Achmed Mahmood
Mahmoud Mahmud Mohammed Mohamed Muhammad Mohammad Mohamad Mohamud Muhammed Abdullah Abdallah Abdulla Abdulah Abdalla Osman Othman Usman
Salem Salim Saleh Salah Saeed Sayed Sayeed Rahman Rehman Rahmani Rahimi Karimi Kareem Karim Kerim Sultan Soltan Sultani Soltani Aziz Azis
Khaled Khalid Khalil Khalili Walid Waleed Jamal Jamil Jameel Kamal Kemal Kamil Kamel Nasser Nasir Naser Nassir Zaman Zamani Bakir Bakr
Sharif Shareef Sherif Sharifi Ibrahim Ibraheem Ibrahimi Ismail Ismael Yousef Yusuf Youssef Yousuf Yusef Sheikh Shaikh Zhang Zheng Zhong
Zhuang Chang Cheng Chong Chung Huang Hwang Wang Wong Weng Liang Liao Jiang Jiao Xiang Xiong Yang Yong Young Tang Teng Tong Tran Trang
Nguyen Nguyên Pham Phan Phang Singh Singha Sinha Sing Sharma Sharman Varma Verma Gupta Guptar Patel Patil Patal Reddy Redy Mishra Misra
Mukherjee Mukerjee Mukherji Banerjee Banerji Chatterjee Chatterji Chakrabarti Chakraborty Chaudhary Choudhary Chowdhury Chaudhuri
Choudhury Goldstein Goldstien Einstein Eisenstein Epstein Eppstein Bernstein Bernstien Braunstein Bronstein Rubinstein Rubenstein Levin
Levine Levinson Levison Levy Levi Lewin Lewis Lewes Louis Luis Davis Davies Davids David Evans Evens Owens Owen Owens Jenkins Jenkinson
Jenks Dickens Dickson Dixon Dickinson Dickenson Robertson Robinson Robison Roberts Robert Robson Richardson Richards Samuels Samuel
Samuelson Samuelsson Sanders Saunders Sander Sandler Snowden Snowdon Gordon Gorden Gorton Horton Houghton Haughton Hampton Hamilton
Hambleton Hamelton Hilton Hylton Milton Melton Molton Moulton Morton Norton Newton Newson Benson Bensen Benton Bentham Bellamy
Townsend Townshend Spencer Spenser Spence Webster Weston Westen Preston Prescott Prescot Scott Scot Elliot Elliott Eliot Eliott Barrett
Barret Barnett Burnett Bennett Bennet Garrett Garret Jarrett Hewitt Hewett Hewlett Everett Everitt Abbott Abbot Wyatt Wyat Merritt Merrit
Merrill Merril Terrell Tyrell Tyrrell Cantrell Cantrel Mitchell Mitchel Michell Russell Russel Campbell Cambell Caldwell Coldwell Cardwell
Maxwell Marshall Marshal Randall Randal Kendall Kendal Tyndall Carroll Carrol Carol Farrell Farrel Ferrell Harrell Darrell O'Connell Bell
Beal Neal Neil Neill Neale O'Neill Niel Graham Grahame Bingham Brigham Burnham Barnum Cunningham Cuningham Willingham Williams William
Willams Williamson Wilkins Wilkinson Wilkerson Perkins Parkins Parkinson Parsons Person Persson Pearson Pierson Peirson Simmons Simons
Simmonds Symonds Symons Simon Siemens Siemon Edwards Edward Edmonds Edmunds Edmond Howard Howarth Haworth Heyward Hayward Haywood Heywood
Hawkins Hawking Hopkins Hopkinson Higgins Huggins Wiggins Collins Collings Colins Rollins Rawlins Rawlings Cummings Cummins Commings Jennings
Jennins Hastings Fleming Flemming Flemings Manning Maning Fielding Feilding Harding Hardin Hearding Golding Goulding Holding
Bush Busch Brandt Brand Brant Brandts Grant Grand Grande Grantz Hunt Hundt Arndt Arnd Schwab Schwabe Strauss Straus Strause Claus Klaus Clauss
Klauss Krasnov Krasnow Brodsky Brodski Chomsky Chomski Sikorski Sikorsky Wozniak Vozniak Wisniewski Wisnewski Vishnevsky Vishnevskaya
Lewandowski Levandovski Dabrowski Dombrowski Dombrovskis Dambrovskis Jankowski Janowski Yankovsky Yanovsky Pawlowski Pawlak Pavlovski
Ozols Ozoli Kalnins Kalniņš Kalnin Berzins Bērziņš Berzin Liepins Liepiņš Liepa Krumins Krūmiņš Janson Jansons Jaunzems Petersons Pētersons
Andersons Zarins Zariņš Kazlauskas Kazlauskis Jankauskas Jankevicius Petrauskas Petrauskis Stankevicius Stankevičius Stankus Butkus Butkevicius
Tamm Tamme Saar Saare Saarinen Saarela Virtanen Virtala Korhonen Karhunen Nieminen Niemenen Niemi Makinen Mäkinen Makela Mäkelä Heikkinen
Heikkila Heikkilä Hamalainen Laine Laina Laitinen Lehtonen Lehtinen Lehto Koskinen Koskela Koskenen Jarvinen Järvinen Järvelä
Papadopoulos Papadopulos Papandreou Papageorgiou Papadimitriou Georgiou Georgiev Georgieff Georgieva Georgescu Gheorghe Gheorghiu Dimitrov
Dimitroff Dmitrov Dimitriou Dimitrova Stoyanov Stojanov Stoianov Stojanovic Stoyanova Todorov Theodorov Todorovic Angelov Anghelov Angelopoulos
""".split()


@cache
def siblings() -> frozenset[str]:
    """All of them."""
    return frozenset(_SIBLINGS)
